/**
 * What is the verdict on one programme, what does it rest on, and what would change it?
 *
 * One page, ready for print.
 *
 * @module
 */
import { Anchor, List, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Page, Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { CriteriaTable } from "./criteria-table.tsx";
import { IntervalPicture } from "./effectiveness-picture.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { usePortfolioWords } from "./portfolio-words.ts";
import { UnknownTable } from "./unknowns-panel.tsx";

export function VerdictPage({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  return (
    <Page
      title={t("programmes.portfolio.verdictOn", { code: card.code, title: card.title })}
      actions={
        <>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/programmes/$programmeId" params={{ programmeId: card.programme }} {...props} />
            )}
          >
            {t("programmes.portfolio.toProgramme")}
          </Anchor>
          <Anchor size="sm" renderRoot={(props) => <Link to="/portfolio" {...props} />}>
            {t("programmes.portfolio.toPortfolio")}
          </Anchor>
        </>
      }
    >
      <Verdict card={card} />
      <Panel title={t("programmes.portfolio.panels.figures")}>
        <Figures card={card} />
      </Panel>
      <FactsPanel card={card} />
      <Panel title={t("programmes.portfolio.panels.criteria")} flush>
        <CriteriaTable card={card} />
      </Panel>
      <EvidencePanel card={card} />
      {card.unknowns.length === 0 ? null : (
        <Panel title={t("programmes.portfolio.unknowns.title")} flush>
          <UnknownTable
            named={false}
            lines={card.unknowns.map((unknown) => ({
              ...unknown,
              programme: card.programme,
              programmeCode: card.code,
            }))}
          />
        </Panel>
      )}
    </Page>
  );
}

function Verdict({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  return (
    <Panel title={t("programmes.portfolio.columns.verdict")}>
      <Stack gap="xs">
        <Text fw={700} size="xl">
          {words.verdict(card.verdict)}
        </Text>
        <List size="sm">
          {words.reasons(card).map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed">
          {t("programmes.portfolio.readers", { interval: words.interval(card.effectiveness) })}
        </Text>
      </Stack>
    </Panel>
  );
}

/** Raw and uncapped: what went beyond its aim stands there as it is, and buys nothing off elsewhere. */
function Figures({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  const lines = useMemo(
    () =>
      card.figures.map(({ code, achievement }) => ({
        name: code,
        low: achievement?.low ?? null,
        high: achievement?.high ?? null,
      })),
    [card],
  );
  return (
    <IntervalPicture
      title={t("programmes.portfolio.figures.title")}
      file={`figures-of-${fileName(card.code)}`}
      first={t("programmes.portfolio.columns.figure")}
      lines={lines}
      note={t("programmes.portfolio.figures.note")}
    />
  );
}

function fileName(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
}
