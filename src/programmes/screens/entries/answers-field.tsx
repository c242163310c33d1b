/**
 * How are answers by name written, where a name that is not there is not known?
 *
 * @module
 */
import { Button, Fieldset, Stack, Text, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FieldProps, foundAt } from "./field-props.ts";
import { Found } from "./found.tsx";
import { useShownField } from "./found-words.ts";

type Pair = readonly [name: string, value: string];

export function AnswersField(props: FieldProps): ReactElement {
  const { t } = useTranslation();
  const { label } = useShownField({ ...props, findings: [] });
  const [pairs, setPairs] = useState<readonly Pair[]>(() => pairsOf(props.value));
  const put = (next: readonly Pair[]) => {
    setPairs(next);
    props.change(answersOf(next));
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t("programmes.entries.answersHint")}
        </Text>
        <Found findings={foundAt(props)} />
        {pairs.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed
          <div className="waymark-entry-line" key={at}>
            <TextInput
              label={t("programmes.entries.answerName")}
              value={name}
              onChange={(event) => put(pairs.with(at, [event.currentTarget.value, value]))}
            />
            <TextInput
              label={t("programmes.entries.answerValue")}
              value={value}
              onChange={(event) => put(pairs.with(at, [name, event.currentTarget.value]))}
            />
            <Button variant="default" size="xs" onClick={() => put(pairs.filter((_, index) => index !== at))}>
              {t("programmes.entries.takeOutLine", { line: at + 1 })}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          className="waymark-self-start"
          onClick={() => setPairs([...pairs, ["", ""]])}
        >
          {t("programmes.entries.addLine", { field: label })}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function pairsOf(value: unknown): readonly Pair[] {
  return Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).map(([name, answer]) => [
    name,
    typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer),
  ]);
}

/** "yes" and "no" are answers, a number is a number, anything else a word; a line without name or value says nothing. */
function answersOf(pairs: readonly Pair[]): Readonly<Record<string, string | number | boolean>> {
  const said = pairs.filter(([name, value]) => name.trim() !== "" && value.trim() !== "");
  return Object.fromEntries(said.map(([name, value]) => [name.trim(), answerOf(value.trim())]));
}

function answerOf(text: string): string | number | boolean {
  if (text === "yes" || text === "no") return text === "yes";
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
