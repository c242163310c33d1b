/**
 * What works in the portfolio, what does not, and what does nobody know?
 *
 * Filters, tab and the one programme that is looked at live in the address.
 *
 * @module
 */
import { Stack, Tabs } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  Empty,
  NothingHere,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type PortfolioView, portfolioView } from "../../portfolio/portfolio-api.ts";
import {
  type PortfolioSearch,
  portfolioPath,
  portfolioSearch,
  portfolioTabs,
} from "../../portfolio/portfolio-filters.ts";
import { verdicts } from "../../portfolio.ts";
import { CardTable } from "./card-table.tsx";
import { DeliveryPicture } from "./delivery-picture.tsx";
import { EffectivenessPicture } from "./effectiveness-picture.tsx";
import { HeatMap } from "./heat-map.tsx";
import { Narrowing } from "./narrowing.tsx";
import { PatternsPanel } from "./patterns-panel.tsx";
import { usePortfolioWords } from "./portfolio-words.ts";
import { UnknownsPanel } from "./unknowns-panel.tsx";
import { VerdictPage } from "./verdict-page.tsx";

interface PortfolioScreenProps {
  readonly search: PortfolioSearch;
  readonly change: (search: PortfolioSearch) => void;
}

export function PortfolioScreen({ search, change }: PortfolioScreenProps): ReactElement {
  const { t } = useTranslation();
  const view = useAnswer(portfolioPath(search), portfolioView);
  if (view.isError) return <PageRefused failure={view.error} again={() => void view.refetch()} />;
  if (view.isPending)
    return (
      <Page title={t("programmes.portfolio.title")}>
        <Waiting />
      </Page>
    );
  if (search.programme === undefined) return <Portfolio view={view.data} search={search} change={change} />;
  const [card] = view.data.cards;
  return card ? <VerdictPage card={card} /> : <NothingHere />;
}

interface PortfolioProps extends PortfolioScreenProps {
  readonly view: PortfolioView;
}

function Portfolio({ view, search, change }: PortfolioProps): ReactElement {
  const { t } = useTranslation();
  const tab = search.tab ?? "programmes";
  return (
    <Page title={t("programmes.portfolio.title")} lead={t("programmes.portfolio.lead")}>
      <Narrowing view={view} search={search} change={change} />
      <Tabs value={tab} onChange={(next) => change(portfolioSearch({ ...search, tab: next }))}>
        <Tabs.List className="waymark-tabs">
          {portfolioTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`programmes.portfolio.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md" tabIndex={-1}>
          {tab === "programmes" ? <Programmes view={view} /> : null}
          {tab === "patterns" ? <PatternsPanel view={view} /> : null}
          {tab === "unknowns" ? <UnknownsPanel cards={view.cards} /> : null}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Programmes({ view }: { readonly view: PortfolioView }): ReactElement {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const { cards, programmes } = view;
  if (cards.length === 0)
    return (
      <Empty title={t("programmes.portfolio.none")}>
        {t(programmes === 0 ? "programmes.portfolio.noneYet" : "programmes.portfolio.noneFound")}
      </Empty>
    );
  return (
    <Stack gap="lg">
      <p className="waymark-quiet" role="status">
        {t("programmes.portfolio.shown", { count: cards.length, all: programmes })}{" "}
        {verdicts
          .map(
            (verdict) =>
              `${words.verdict(verdict)}: ${cards.filter((card) => card.verdict === verdict).length}`,
          )
          .join(" · ")}
      </p>
      <Panel title={t("programmes.portfolio.panels.heat")}>
        <HeatMap cards={cards} />
      </Panel>
      <Panel title={t("programmes.portfolio.panels.cards")} flush>
        <CardTable cards={cards} />
      </Panel>
      <Panel title={t("programmes.portfolio.panels.effectiveness")}>
        <EffectivenessPicture cards={cards} />
      </Panel>
      <Panel title={t("programmes.portfolio.panels.delivery")}>
        <DeliveryPicture cards={cards} />
      </Panel>
    </Stack>
  );
}
