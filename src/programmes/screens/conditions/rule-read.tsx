/**
 * Was the text read that a rule rests on?
 *
 * Stands beside every rule: only a legal or partnerships officer may make a standard of it.
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ConditionsView } from "../../conditions/conditions-api.ts";

export type ShownRule = ConditionsView["rules"][number];

export function RuleRead({ rule }: { readonly rule: ShownRule }): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      <span className={rule.read === "yes" ? "waymark-tag" : "waymark-tag waymark-tag-care"}>
        {t(`programmes.conditions.read.${rule.read}`)}
      </span>
      <Text size="xs" c="dimmed">
        <bdi lang="en">{rule.readNote === "" ? rule.source : `${rule.readNote}: ${rule.source}`}</bdi>
      </Text>
    </Stack>
  );
}
