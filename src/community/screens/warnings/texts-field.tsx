/**
 * How is the text of a warning written, a language at a time?
 *
 * While one writes, what must not be published is said under the text: a claim that a place is safe, a number or a
 * link, a point, a name. What only looks like a name may be said to be none.
 *
 * @module
 */
import { Button, Checkbox, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { languagesChecked } from "../../warnings/claims-of-safety.ts";
import { type ScreenFinding, screenWarning } from "../../warnings/screen-warning.ts";
import { longestText, type WarningDraft } from "../../warnings/warning.ts";

type Texts = Pick<WarningDraft, "text" | "notPersons">;

interface TextsFieldProps extends Texts {
  readonly places: readonly string[];
  readonly change: (texts: Texts) => void;
}

export function TextsField({ text, notPersons, places, change }: TextsFieldProps): ReactElement {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: "language", fallback: "code" });
  const left = languagesChecked.filter((language) => text[language] === undefined);
  const without = (language: string) =>
    Object.fromEntries(Object.entries(text).filter(([one]) => one !== language));
  return (
    <Stack gap="md">
      {Object.entries(text).map(([language, words]) => (
        <Stack key={language} gap={4}>
          <Textarea
            label={t("community.warnings.textIn", { language: names.of(language) })}
            description={t("community.warnings.textHint", { count: words.length, most: longestText })}
            lang={language}
            dir="auto"
            rows={3}
            value={words}
            onChange={(event) =>
              change({ text: { ...text, [language]: event.currentTarget.value }, notPersons })
            }
          />
          <Findings
            found={screenWarning(words, language, { places, notPersons: [] })}
            notPersons={notPersons}
            say={(next) => change({ text, notPersons: next })}
          />
          <Button
            size="compact-xs"
            variant="default"
            className="waymark-self-start"
            onClick={() => change({ text: without(language), notPersons })}
          >
            {t("community.warnings.dropText", { language: names.of(language) })}
          </Button>
        </Stack>
      ))}
      {left.length > 0 ? (
        <NativeSelect
          label={t("community.warnings.addText")}
          maw="20rem"
          value=""
          onChange={(event) => {
            const language = event.currentTarget.value;
            if (language !== "") change({ text: { ...text, [language]: "" }, notPersons });
          }}
          data={[
            { value: "", label: t("community.warnings.chooseLanguage") },
            ...left.map((language) => ({ value: language, label: names.of(language) ?? language })),
          ]}
        />
      ) : null}
    </Stack>
  );
}

interface FindingsProps {
  readonly found: readonly ScreenFinding[];
  readonly notPersons: readonly string[];
  readonly say: (notPersons: readonly string[]) => void;
}

function Findings({ found, notPersons, say }: FindingsProps): ReactElement {
  const { t } = useTranslation();
  const told = found.filter(({ code }) => code !== "missing");
  return (
    <ul className="waymark-plain-list" aria-live="polite">
      {told.map(({ code, words, waivable }) => (
        <li key={`${code} ${words}`}>
          {waivable ? (
            <Checkbox
              size="xs"
              label={t("community.warnings.noPerson", { words })}
              checked={notPersons.includes(words)}
              onChange={(event) =>
                say(
                  event.currentTarget.checked
                    ? [...notPersons, words]
                    : notPersons.filter((one) => one !== words),
                )
              }
            />
          ) : (
            <Text size="sm" c="var(--waymark-care)">
              {t(`community.warnings.refused.${code}`)} {words === "" ? null : <q>{words}</q>}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
