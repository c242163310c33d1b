/**
 * Is who helps an authority, and does a firewall keep what it learns from enforcement?
 *
 * @module
 */
import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { HelpDraft } from "../../help/help-entry.ts";

interface AuthorityFieldProps {
  readonly value: HelpDraft["authority"];
  readonly error: string | null;
  readonly change: (authority: HelpDraft["authority"]) => void;
}

const choices = {
  none: null,
  "without-firewall": { firewall: false },
  "with-firewall": { firewall: true },
} as const;

export function AuthorityField({ value, error, change }: AuthorityFieldProps): ReactElement {
  const { t } = useTranslation();
  const chosen = value === null ? "none" : value.firewall ? "with-firewall" : "without-firewall";
  return (
    <NativeSelect
      label={t("community.help.fields.authority")}
      description={t("community.help.hints.authority")}
      value={chosen}
      error={error}
      onChange={(event) => change(choices[event.currentTarget.value as keyof typeof choices])}
      data={Object.keys(choices).map((name) => ({
        value: name,
        label: t(`community.help.authority.${name}`),
      }))}
    />
  );
}
