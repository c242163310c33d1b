/** @jsxImportSource preact */
/**
 * Which dangers are known on a leg, how fresh and how sure?
 *
 * Each with its kind, its level in words, its independent sources, the month of the newest, and how much the true
 * number may differ. Nothing is ever called small, and what is not listed is said to be not observed: nothing known
 * is not the same as no danger.
 *
 * Source: trust.md, rules 36, 37 and 39.
 *
 * @module
 */
import { certaintyOf } from "../certainty.ts";
import { Icon, kindIcons } from "../parts/icon.tsx";
import { Listen } from "../parts/listen.tsx";
import type { LegRisk } from "../published.ts";
import { riskKinds } from "../risk-kinds.ts";
import { useWords } from "../words/words.tsx";

interface RiskListProps {
  readonly risks: readonly LegRisk[];
  /** First month of which anything is known, "2026-01"; null when nothing is. */
  readonly since: string | null;
}

export function RiskList({ risks, since }: RiskListProps) {
  const words = useWords();
  const { t, label } = words;
  const silent = riskKinds.filter((kind) => risks.every((risk) => risk.kind !== kind));
  const names = new Intl.ListFormat(words.language.code).format(
    silent.map((kind) => label.t(`core.kind.${kind}`)),
  );
  return (
    <section>
      <h2>
        <Icon name="danger" /> {t("core.dangers")}
      </h2>
      {risks.length === 0 && <p>{t("risk.none")}</p>}
      <ul class="risks">
        {[...risks].sort(inOrder).map((risk) => (
          <Risk key={risk.kind} risk={risk} />
        ))}
      </ul>
      {risks.length > 0 && silent.length > 0 && <p>{t("risk.noneOf", { kinds: names })}</p>}
      <p class="important">
        {t("core.notTheSame")} <Listen sentence="core.notTheSame" />
      </p>
      {since !== null && <p class="fine">{t("risk.since", { month: words.month(since.slice(0, 7)) })}</p>}
      <p class="fine">{t("risk.delay")}</p>
    </section>
  );
}

function Risk({ risk }: { readonly risk: LegRisk }) {
  const words = useWords();
  const { t } = words;
  const [low, high] = risk.interval;
  const gaps = { strength: risk.strength, low, high };
  return (
    <li class={`risk ${risk.level}`}>
      <Icon name={kindIcons[risk.kind] ?? "danger"} />
      <div>
        <h3>
          {t(`core.kind.${risk.kind}`)} <Listen sentence={`core.kind.${risk.kind}`} />
        </h3>
        <p class="level">{t(`core.level.${risk.level}`)}</p>
        <Sources risk={risk} />
        <p>{t(`risk.certainty.${certaintyOf(risk)}`)}</p>
        <details>
          <summary>{t("risk.numbers")}</summary>
          <p>{risk.unit === "per-year" ? t("risk.perYear", gaps) : t("risk.perThousand", gaps)}</p>
        </details>
      </div>
    </li>
  );
}

/** What is published is rounded down to fives, so that no single source can be counted. */
function Sources({ risk: { sources, newest } }: { readonly risk: LegRisk }) {
  const words = useWords();
  const month = words.month(newest);
  return (
    <p>
      {sources > 0
        ? words.t("risk.sources", { count: sources, month })
        : words.t("risk.fewSources", { month })}
    </p>
  );
}

const levels = ["frequent", "repeated", "reported"];

/** The strongest word first; within one level the order of kinds. */
function inOrder(one: LegRisk, other: LegRisk): number {
  const byLevel = levels.indexOf(one.level) - levels.indexOf(other.level);
  return byLevel || riskKinds.indexOf(one.kind) - riskKinds.indexOf(other.kind);
}
