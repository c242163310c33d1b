/**
 * How is a check kept, and its burden entered into the value ledger?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useChange, useMay } from "../../../safeguards/screens/index.ts";
import { burdenEntry } from "../../conditions/burden-entry.ts";
import { type AgreementView, termRunMade } from "../../conditions/conditions-api.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import type { Content } from "../../entries/entry-schemas.ts";

export function RunSteps({ agreement }: { readonly agreement: AgreementView }): ReactElement | null {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const run = useChange(
    (ids: { readonly act: string; readonly entry: string }) => ({
      path: `/agreements/${agreement.id}/term-runs`,
      method: "POST",
      body: ids,
      answer: termRunMade,
    }),
    ["/programme"],
  );
  const enter = useLedger();
  const offered = burdenEntry(
    agreement,
    // Everybody reads the ledger: it does not name an agreement that a partner keeps to itself.
    agreement.seenBy === "everybody"
      ? t("programmes.conditions.ledger.work", { title: agreement.title }).slice(0, 120)
      : t("programmes.conditions.ledger.workUnnamed"),
    t("programmes.conditions.ledger.counterfactual"),
  );
  if (!mayWrite) return null;
  return (
    <Stack gap="xs" className="waymark-conditions-steps">
      <Group gap="xs">
        <Button
          disabled={agreement.standing === null}
          loading={run.isPending}
          onClick={() => run.mutate({ act: crypto.randomUUID(), entry: crypto.randomUUID() })}
        >
          {t("programmes.conditions.run")}
        </Button>
        {offered === null ? null : (
          <Button variant="default" loading={enter.isPending} onClick={() => enter.mutate(offered)}>
            {t("programmes.conditions.ledger.enter")}
          </Button>
        )}
        {agreement.inLedger ? <Text size="sm">{t("programmes.conditions.ledger.entered")}</Text> : null}
        {agreement.runDue ? <Text size="sm">{t("programmes.conditions.runDueLong")}</Text> : null}
      </Group>
      {run.isError ? <Refused failure={run.error} /> : null}
      {enter.isError ? <Refused failure={enter.error} /> : null}
    </Stack>
  );
}

function useLedger() {
  return useChange(
    (content: Content<"ledger-entry">) => ({
      path: "/programme-entries",
      method: "POST",
      body: {
        act: crypto.randomUUID(),
        entry: crypto.randomUUID(),
        kind: "ledger-entry",
        seenBy: "everybody",
        content,
      },
      answer: entryDetail,
    }),
    ["/programme"],
  );
}
