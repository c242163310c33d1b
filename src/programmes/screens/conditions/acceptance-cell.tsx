/**
 * Who answers for a deviation, or for a term that is not known, and who may begin to?
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, useMay } from "../../../safeguards/screens/index.ts";
import type { AgreementProps } from "./agreement-page.tsx";
import type { ShownRule } from "./rule-read.tsx";

interface AcceptanceCellProps extends Pick<AgreementProps, "agreement"> {
  readonly rule: ShownRule;
  readonly acceptance: string | null;
  readonly accept: (rule: ShownRule) => void;
  /** True where it is accepted that a term is not known. */
  readonly unknown?: boolean;
}

export function AcceptanceCell({
  agreement,
  rule,
  acceptance,
  accept,
  unknown = false,
}: AcceptanceCellProps): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const found = agreement.acceptances.find(({ id }) => id === acceptance);
  if (found !== undefined)
    return (
      <Stack gap={2} align="flex-start">
        <bdi>{found.owner}</bdi>
        <Text size="xs" c="dimmed">
          {t("programmes.conditions.until")} <Day day={found.until} />
        </Text>
      </Stack>
    );
  if (!mayWrite) return <span>{t("programmes.conditions.notAccepted")}</span>;
  return (
    <Button
      variant="default"
      size="xs"
      className="waymark-conditions-steps"
      aria-label={t(unknown ? "programmes.conditions.acceptUnknownOne" : "programmes.conditions.acceptOne", {
        rule: rule.id,
      })}
      onClick={() => accept(rule)}
    >
      {t("programmes.conditions.accept")}
    </Button>
  );
}
