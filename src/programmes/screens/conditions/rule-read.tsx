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

interface RuleReadProps {
  readonly rule: ShownRule;
  /** True leaves out what was read. */
  readonly brief?: boolean;
}

export function RuleRead({ rule, brief = false }: RuleReadProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap={2} align="flex-start">
      <span className={rule.read === "yes" ? "waymark-tag" : "waymark-tag waymark-tag-care"}>
        {t(`programmes.conditions.read.${rule.read}`)}
      </span>
      {brief ? null : (
        <Text size="xs" c="dimmed">
          <bdi lang="en">{rule.readNote === "" ? rule.source : `${rule.readNote}: ${rule.source}`}</bdi>
        </Text>
      )}
    </Stack>
  );
}
