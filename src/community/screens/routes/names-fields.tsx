/**
 * What is it called in the languages of the public pages?
 *
 * Folded away until it is wanted: one field a language, empty where the name is the same.
 *
 * @module
 */
import { Stack, Text, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Names, type PublicLanguage, publicLanguages } from "../../routes/public-languages.ts";
import { mapLimits } from "../../routes/refuse-map.ts";
import { languageName } from "../language-name.ts";

interface NamesFieldsProps {
  readonly names: Names;
  readonly change: (names: Names) => void;
}

export function NamesFields({ names, change }: NamesFieldsProps): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <details>
      <summary>{t("community.routes.names", { count: Object.keys(names).length })}</summary>
      <Stack gap="xs" mt="xs">
        <Text size="sm">{t("community.routes.namesHelp")}</Text>
        {publicLanguages.map((language) => (
          <TextInput
            key={language}
            label={languageName(i18n.language, language)}
            lang={language}
            dir="auto"
            maxLength={mapLimits.name}
            value={names[language] ?? ""}
            onChange={(event) => change(withName(names, language, event.currentTarget.value))}
          />
        ))}
      </Stack>
    </details>
  );
}

function withName(names: Names, language: PublicLanguage, name: string): Names {
  const { [language]: _before, ...others } = names;
  return name === "" ? others : { ...others, [language]: name };
}

/** Without what is but space around or instead of a name. */
export function trimmedNames(names: Names): Names {
  const trimmed = Object.entries(names).map(([language, name]) => [language, name.trim()]);
  return Object.fromEntries(trimmed.filter(([, name]) => name !== ""));
}
