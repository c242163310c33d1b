/**
 * Where in its life does a programme stand, and what opens the next gate?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel, Refused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import type { ProgrammeState } from "../../entries/gate-passage.ts";
import { lifeCycleAnswer } from "../../life-cycle/life-cycle-api.ts";
import { GateCard, type LifeCycleView } from "./gate-card.tsx";
import { TakeBack } from "./take-back.tsx";

/** The way that a programme goes; what stands beside it is said in words. */
const way: readonly ProgrammeState[] = [
  "idea",
  "concept",
  "appraisal",
  "approved",
  "agreed",
  "active",
  "operationally-closed",
  "financially-closed",
  "learned",
];

export function LifeCyclePanel({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  const life = useAnswer(`/programme-views/life-cycle?programme=${programme}`, lifeCycleAnswer);
  return (
    <Panel title={t("programmes.lifeCycle.title")}>
      {life.isError ? <Refused failure={life.error} again={() => void life.refetch()} /> : null}
      {life.isPending ? <Waiting /> : null}
      {life.data ? <Life life={life.data} /> : null}
    </Panel>
  );
}

function Life({ life }: { readonly life: LifeCycleView }): ReactElement {
  const { t } = useTranslation();
  const { state, since, iatiStatus, uninfoStatus, passed, gates, lastYours } = life;
  return (
    <Stack gap="md">
      <Text>
        <strong>{t(`programmes.choice.${state}`)}</strong>
        {since === null ? null : (
          <>
            {" "}
            {t("programmes.lifeCycle.since")} <Day day={since} />
          </>
        )}
        .{" "}
        {t("programmes.lifeCycle.elsewhere", {
          iati:
            iatiStatus === null
              ? t("programmes.lifeCycle.nothing")
              : t(`programmes.lifeCycle.iati.${iatiStatus}`),
          uninfo:
            uninfoStatus === null
              ? t("programmes.lifeCycle.nothing")
              : t(`programmes.choice.${uninfoStatus}`),
        })}
      </Text>
      <ol className="waymark-inline waymark-plain-list" aria-label={t("programmes.lifeCycle.way")}>
        {way.map((each) => {
          const here = each === state || (each === "active" && state === "adjusting");
          const last = passed.findLast(({ to }) => to === each);
          return (
            <li key={each} aria-current={here ? "step" : undefined}>
              <span className={here ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
                {t(`programmes.choice.${each}`)}
                {last === undefined ? null : (
                  <>
                    {" ✓ "}
                    <Day day={last.date} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {lastYours ? <TakeBack life={life} /> : null}
      {gates.length === 0 ? <Text>{t("programmes.lifeCycle.noGate")}</Text> : null}
      {gates.map((gate) => (
        <GateCard key={gate.to} gate={gate} life={life} />
      ))}
    </Stack>
  );
}
