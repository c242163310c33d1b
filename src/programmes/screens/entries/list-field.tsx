/**
 * How are several of the same written: words one a line, choices as boxes, entries one by one?
 *
 * @module
 */
import { Checkbox, Group, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMark } from "../../entries/field.ts";
import { useEntryWords } from "./entry-words.ts";
import type { FieldProps } from "./field-props.ts";
import { useShownField } from "./found-words.ts";
import { ReferencesField } from "./reference-field.tsx";

type List = Extract<FieldMark, { readonly field: "list" }>;

export function ListField(props: FieldProps<List>): ReactElement {
  const { of } = props.mark;
  if (of.field === "reference") return <ReferencesField {...props} to={of.to} />;
  if (of.field === "choice") return <ChoicesField {...props} choices={of.choices} />;
  return <LinesField {...props} />;
}

function ChoicesField(props: FieldProps & { readonly choices: readonly string[] }): ReactElement {
  const words = useEntryWords();
  const shown = useShownField(props);
  const chosen = Array.isArray(props.value) ? props.value.map(String) : [];
  return (
    <Checkbox.Group
      {...shown}
      value={chosen}
      onChange={(next) => props.change(props.choices.filter((one) => next.includes(one)))}
    >
      <Group gap="lg" mt={6}>
        {props.choices.map((choice) => (
          <Checkbox key={choice} value={choice} label={words.choice(choice)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** One a line; what is found in one of them is told for all, with its line. */
function LinesField(props: FieldProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const { label, description, error } = useShownField(props);
  const lines = Array.isArray(props.value) ? props.value.map(String) : [];
  const [typed, setTyped] = useState(lines.join("\n"));
  const same = JSON.stringify(readLines(typed)) === JSON.stringify(lines);
  const inside = props.findings
    .filter(({ field, weight }) => weight === "error" && field.startsWith(`${props.path}.`))
    .map((one) => `${words.place(one.field.slice(props.path.length + 1))}: ${words.finding(one)}`);
  return (
    <Textarea
      label={label}
      description={[description, t("programmes.entries.oneALine")].filter(Boolean).join(" ")}
      error={[error, ...inside].filter(Boolean).join(" ") || null}
      rows={Math.min(8, Math.max(2, lines.length + 1))}
      value={same ? typed : lines.join("\n")}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.change(readLines(event.currentTarget.value));
      }}
    />
  );
}

function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
