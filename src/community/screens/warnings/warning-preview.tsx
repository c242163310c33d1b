/**
 * How will a warning look to those who read it, language by language?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../../../safeguards/screens/index.ts";
import type { WarningDraft } from "../../warnings/warning.ts";

type WarningPreviewProps = Pick<WarningDraft, "text" | "until">;

/** Scripts that run from right to left, among the languages that a warning may be written in. */
const fromRight: readonly string[] = ["ar", "prs", "ps", "fa"];

export function WarningPreview({ text, until }: WarningPreviewProps): ReactElement {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: "language", fallback: "code" });
  const written = Object.entries(text).filter(([, words]) => words.trim() !== "");
  if (written.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("community.warnings.nothingWritten")}
      </Text>
    );
  return (
    <Stack gap="md">
      {written.map(([language, words]) => (
        <div key={language} className="waymark-preview">
          <Text className="waymark-quiet">{names.of(language)}</Text>
          <p lang={language} dir={fromRight.includes(language) ? "rtl" : "ltr"}>
            {words}
          </p>
        </div>
      ))}
      {until === "" ? null : (
        <Text size="sm">
          {t("community.warnings.until")} <Day day={until} />
        </Text>
      )}
    </Stack>
  );
}
