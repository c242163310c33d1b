/**
 * What is known of a programme's money, and of what only joint work raises?
 *
 * @module
 */
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { usePortfolioWords } from "./portfolio-words.ts";

export function FactsPanel({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("programmes.portfolio.panels.money")} flush>
        <FactList facts={useMoneyFacts(card)} />
      </Panel>
      <Panel title={t("programmes.portfolio.panels.joint")} flush>
        <FactList facts={useJointFacts(card)} />
      </Panel>
    </>
  );
}

type Facts = Readonly<Record<string, ReactNode>>;

function FactList({ facts }: { readonly facts: Facts }): ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="waymark-facts">
      {Object.entries(facts).map(([name, said]) => (
        <div key={name}>
          <dt>{t(`programmes.portfolio.facts.${name}`)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function useMoneyFacts({ money, resultsToSpend }: ProgrammeCard): Facts {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const basis = money.basis === null ? "" : ` (${t(`programmes.portfolio.basis.${money.basis}`)})`;
  return {
    "net-funded": `${words.dollars(money.netFunded)}${basis}`,
    certified: (
      <>
        {words.dollars(money.certified)}{" "}
        {money.certifiedUntil === null ? null : (
          <>
            {t("programmes.portfolio.until")} <Day day={money.certifiedUntil} />
          </>
        )}
      </>
    ),
    management: words.dollars(money.management),
    rate: words.share(money.rate),
    "certified-rate": words.share(money.certifiedRate),
    "per-spend": words.ratio(resultsToSpend),
  };
}

function useJointFacts({
  modality,
  organisations,
  donors,
  coordinator,
  joint,
  duplicates,
}: ProgrammeCard): Facts {
  const { t } = useTranslation();
  const words = usePortfolioWords();
  const unknown = t("programmes.charts.unknown");
  return {
    modality:
      modality === null ? t("programmes.portfolio.filters.undecided") : t(`programmes.choice.${modality}`),
    organisations,
    donors: donors.length === 0 ? "–" : <bdi>{donors.map(({ name }) => name).join(", ")}</bdi>,
    coordinator: t(`programmes.portfolio.coordinator.${coordinator}`),
    driven: joint.drivenIndex === null ? unknown : joint.drivenIndex.toFixed(2),
    "first-spending":
      joint.daysToSpending !== null
        ? t("programmes.portfolio.days", { count: joint.daysToSpending })
        : joint.daysWaiting !== null
          ? t("programmes.portfolio.waits", { count: joint.daysWaiting })
          : unknown,
    duplicates: `${words.dollars(duplicates.exposure)} (${words.share(duplicates.share)})`,
    "open-gaps": joint.openGaps,
    waiting: joint.waitingDecisions,
  };
}
