/**
 * How does one agreement stand against the rules, what was accepted of it, and what do its own words say?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Page, Panel, useMay } from "../../../safeguards/screens/index.ts";
import type { AgreementView, ConditionsView } from "../../conditions/conditions-api.ts";
import { AcceptedTable } from "./accepted-table.tsx";
import { ClauseChecker } from "./clause-checker.tsx";
import { DeviationsTable } from "./deviations-table.tsx";
import { RunHistory } from "./run-history.tsx";
import { RunSteps } from "./run-steps.tsx";
import { useTermWords } from "./term-words.ts";
import { UnknownTerms } from "./unknown-terms.tsx";

export interface AgreementProps {
  readonly agreement: AgreementView;
  readonly view: ConditionsView;
}

export function AgreementPage({
  agreement,
  view,
  back,
}: AgreementProps & { readonly back: () => void }): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  return (
    <Page
      title={agreement.title}
      lead={
        <>
          <bdi>{agreement.donor.name}</bdi> · <bdi>{agreement.programme.code}</bdi>{" "}
          <bdi>{agreement.programme.title}</bdi>
        </>
      }
      actions={
        <Group gap="xs" className="waymark-conditions-steps">
          <Button variant="default" onClick={back}>
            {t("programmes.conditions.back")}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t("programmes.conditions.print")}
          </Button>
        </Group>
      }
    >
      <Standing agreement={agreement} view={view} />
      {agreement.standing === null ? null : (
        <>
          <DeviationsTable agreement={agreement} view={view} />
          <UnknownTerms agreement={agreement} view={view} />
        </>
      )}
      <AcceptedTable agreement={agreement} view={view} />
      {mayWrite ? (
        <div className="waymark-conditions-steps">
          <ClauseChecker agreement={agreement} view={view} />
        </div>
      ) : null}
      <RunHistory agreement={agreement} view={view} />
    </Page>
  );
}

function Standing({ agreement, view }: AgreementProps): ReactElement {
  const { t } = useTranslation();
  const words = useTermWords();
  const { standing, modality, type, signed, renewal, amount, currency } = agreement;
  const fact = (name: string) => t(`programmes.conditions.facts.${name}`);
  return (
    <Panel title={t("programmes.conditions.standing")}>
      <Stack gap="sm">
        <Text fw={600}>
          {standing === null ? t("programmes.conditions.noRulesLong") : words.verdict(standing.verdict)}
        </Text>
        {standing === null ? null : (
          <Text size="sm">{t("programmes.conditions.scoreMeans", { score: words.score(standing) })}</Text>
        )}
        <RunSteps agreement={agreement} />
        <dl className="waymark-facts">
          <div>
            <dt>{fact("modality")}</dt>
            <dd>
              {t(`programmes.choice.${modality}`)}, {t(`programmes.choice.${type}`)}
            </dd>
          </div>
          <div>
            <dt>{fact("signed")}</dt>
            <dd>{signed === null ? t("programmes.conditions.notSigned") : <Day day={signed} />}</dd>
          </div>
          <div>
            <dt>{fact("renewal")}</dt>
            <dd>{renewal === null ? t("programmes.conditions.notKnown") : <Day day={renewal} />}</dd>
          </div>
          <div>
            <dt>{fact("amount")}</dt>
            <dd>
              <bdi>{currency}</bdi> {words.number(amount)}
            </dd>
          </div>
          {standing === null ? null : (
            <div>
              <dt>{fact("burden")}</dt>
              <dd>
                {words.burden(standing.burdenHours, standing.burdenAtLeast)}
                {standing.burdenHours === 0
                  ? null
                  : `, ${words.usd(standing.burdenUsd)} ${t("programmes.conditions.atRate", { rate: view.usdPerHour })}`}
              </dd>
            </div>
          )}
        </dl>
      </Stack>
    </Panel>
  );
}
