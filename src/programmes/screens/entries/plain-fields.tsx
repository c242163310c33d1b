/**
 * How are texts, numbers, days, choices, and yes or no written?
 *
 * @module
 */
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMark } from "../../entries/field.ts";
import { useEntryWords } from "./entry-words.ts";
import type { FieldProps } from "./field-props.ts";
import { useShownField } from "./found-words.ts";

type Of<Name extends FieldMark["field"]> = FieldProps<Extract<FieldMark, { readonly field: Name }>>;

export function TextField(props: Of<"text">): ReactElement {
  const shown = useShownField(props);
  const { mark, needed, value, change } = props;
  const Control = mark.long ? Textarea : TextInput;
  return (
    <Control
      {...shown}
      {...(mark.long && { rows: 3 })}
      withAsterisk={needed && !mark.long}
      value={String(value ?? "")}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** Keeps what was typed: "12." is on its way to a number. A comma is taken as the decimal point where no point stands. */
export function NumberField(props: FieldProps): ReactElement {
  const shown = useShownField(props);
  const { needed, value, change } = props;
  const [typed, setTyped] = useState(String(value ?? ""));
  const text = readNumber(typed) === (value ?? null) ? typed : String(value ?? "");
  return (
    <TextInput
      {...shown}
      inputMode="decimal"
      withAsterisk={needed}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(readNumber(event.currentTarget.value));
      }}
    />
  );
}

/** A number, null for nothing, or the text as it is when it is no number. */
function readNumber(typed: string): number | string | null {
  const text = typed.trim();
  if (text === "") return null;
  const number = Number(text.includes(".") ? text : text.replace(",", "."));
  return Number.isFinite(number) ? number : text;
}

export function DayField(props: Of<"day" | "month" | "number" | "boolean">): ReactElement {
  const shown = useShownField(props);
  const { mark, needed, value, change } = props;
  return (
    <TextInput
      {...shown}
      type={mark.field === "month" ? "month" : "date"}
      withAsterisk={needed}
      value={String(value ?? "")}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export function FlagField(props: FieldProps): ReactElement {
  const { label, description, error } = useShownField(props);
  const { value, change } = props;
  return (
    <Checkbox
      label={label}
      {...(description !== null && { description })}
      error={error}
      checked={value === true}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

export function ChoiceField(props: Of<"choice">): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const shown = useShownField(props);
  const { mark, needed, value, change } = props;
  return (
    <NativeSelect
      {...shown}
      withAsterisk={needed}
      value={String(value ?? "")}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: "", label: t(needed ? "programmes.entries.choose" : "programmes.entries.notSaid") },
        ...mark.choices.map((choice) => ({ value: choice, label: words.choice(choice) })),
      ]}
    />
  );
}
