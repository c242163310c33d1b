/** @jsxImportSource preact */
/**
 * On which part of a route was it?
 *
 * @module
 */

import { useState } from "preact/hooks";
import { findLegs } from "../find-legs.ts";
import { type Choice, ChoiceList } from "../parts/choice-list.tsx";
import { PlaceField } from "../parts/place-field.tsx";
import { LegName } from "../screens/start-screen.tsx";
import { useWords } from "../words/words.tsx";
import type { StepProps } from "./report-step.ts";

export function WhereStep({ draft, change, routes }: StepProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const found = findLegs(routes, typed).slice(0, 8);
  const offered = [...new Set([...(draft.leg === null ? [] : [draft.leg]), ...found])];
  const choices: Choice<string>[] = offered.map((leg) => ({
    value: leg,
    icon: "route",
    text: <LegName routes={routes} leg={leg} />,
  }));
  return (
    <>
      <PlaceField typed={typed} onTyped={setTyped} />
      <p role="status">{typed.trim() !== "" && found.length === 0 && t("start.none")}</p>
      <ChoiceList
        name="where"
        legend={t("report.where.title")}
        choices={[...choices, { value: "", icon: "no", text: t("report.where.none") }]}
        chosen={draft.leg ?? ""}
        onChoose={(leg) => change({ leg: leg === "" ? null : leg })}
      />
    </>
  );
}
