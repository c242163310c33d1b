/**
 * How far down did the money come?
 *
 * What stays on a step is drawn where it left the stream; what nobody wrote down is said, not drawn as 0.
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeValue } from "../../value/value-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useFigureWords } from "./figure-words.ts";

interface Step {
  readonly step: string;
  readonly kind: "flows" | "stays";
  readonly from: number;
  readonly to: number;
  readonly usd: number | null;
}

export function WaterfallPanel({ value }: { readonly value: ProgrammeValue }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { waterfall, deliveryRate } = value;
  const steps = useMemo(
    () =>
      stepsOf(value).map((step) => ({ ...step, name: t(`programmes.value.waterfall.steps.${step.step}`) })),
    [value, t],
  );
  const draw = useCallback<Draw>(
    ({ plot, width }) => ({
      marginLeft: width < 500 ? 120 : 210,
      marginRight: 100,
      height: 70 + steps.length * 30,
      x: { label: t("programmes.value.waterfall.axis"), grid: true, tickFormat: "~s" },
      y: { label: null, domain: steps.map(({ name }) => name) },
      marks: [
        plot.barX(steps, {
          y: "name",
          x1: "from",
          x2: "to",
          fill: ({ kind }) => (kind === "flows" ? ink.for : ink.care),
        }),
        plot.ruleX([0], { stroke: ink.text }),
        plot.text(steps, {
          y: "name",
          x: ({ from, to }) => Math.max(from, to),
          text: ({ usd }) => words.dollars(usd),
          textAnchor: "start",
          dx: 4,
          fill: ink.text,
        }),
      ],
    }),
    [steps, t, words],
  );
  const column = (name: string) => ({ name, title: t(`programmes.value.waterfall.columns.${name}`) });
  const table = {
    name: "waterfall",
    columns: [column("step"), column("kind"), { ...column("usd"), numeric: true, digits: 0 }],
    rows: steps.map(({ name, kind, usd }) => ({
      step: name,
      kind: t(`programmes.value.waterfall.kinds.${kind}`),
      usd,
    })),
  };
  const facts = [
    ["delivery", words.share(deliveryRate)],
    ["channel", words.shares(waterfall.channelShare)],
    ["final", words.share(waterfall.finalShare)],
  ] as const;
  return (
    <Panel title={t("programmes.value.waterfall.title")}>
      <Chart title={t("programmes.value.waterfall.chart")} table={table} draw={draw}>
        {t("programmes.value.waterfall.means")}
      </Chart>
      <dl className="waymark-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{t(`programmes.value.waterfall.facts.${name}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Each bar from where it begins to where it ends in the stream. Unit: USD. */
function stepsOf({ waterfall }: ProgrammeValue): readonly Step[] {
  const { deposit, agentFee, transferred, returned, withAgent, direct, indirect, undivided } = waterfall;
  const { expenditure, toPartners, finalService } = waterfall;
  const flows = (step: string, usd: number | null): Step => ({
    step,
    kind: "flows",
    from: 0,
    to: usd ?? 0,
    usd,
  });
  const stays = (step: string, usd: number, to: number): Step => ({
    step,
    kind: "stays",
    from: to - usd,
    to,
    usd,
  });
  const some = (step: Step): readonly Step[] => (step.usd === 0 ? [] : [step]);
  return [
    flows("deposit", deposit),
    stays("fee", agentFee, deposit),
    ...some(stays("returned", returned, deposit - agentFee)),
    stays("with-agent", withAgent, deposit - agentFee - returned),
    flows("transferred", transferred),
    stays("unspent", transferred - expenditure, transferred),
    flows("direct", direct),
    stays("indirect", indirect, direct + indirect),
    ...some(stays("undivided", undivided, direct + indirect + undivided)),
    flows("partners", toPartners),
    flows("final", finalService),
  ];
}
