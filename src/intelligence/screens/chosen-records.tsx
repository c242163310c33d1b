/**
 * Which two records does a member want to judge by hand?
 *
 * Chosen from any list, whatever the engine thinks of them; a third takes the place of the first.
 *
 * @module
 */
import { Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { recordSummary } from "../api.ts";
import type { Choosing } from "./record-list.tsx";

type Summary = z.infer<typeof recordSummary>;

/** What is chosen, for the list and for what is done with it. */
export interface ChoosingRecords extends Choosing {
  readonly records: readonly Summary[];
  readonly clear: () => void;
}

export function useChoosing(): ChoosingRecords {
  const [records, setRecords] = useState<readonly Summary[]>([]);
  return {
    records,
    chosen: records.map(({ id }) => id),
    toggle: (record) =>
      setRecords((before) => {
        const others = before.filter(({ id }) => id !== record.id);
        return others.length < before.length ? others : [...before, record].slice(-2);
      }),
    clear: () => setRecords([]),
  };
}

export function ChosenRecords({ records, clear }: ChoosingRecords): ReactElement | null {
  const { t } = useTranslation();
  const [one, other] = records;
  if (one === undefined) return null;
  const fit = other === undefined || one.entityType === other.entityType;
  return (
    <section className="waymark-verdicts" aria-label={t("records.chosen")}>
      <Text size="sm" role="status">
        {t("records.toJudge")} <bdi>{one.caption}</bdi> ·{" "}
        {other ? <bdi>{other.caption}</bdi> : t("records.chooseAnother")}
        {fit ? null : ` ${t("records.otherType")}`}
      </Text>
      {other && fit ? (
        <Button
          renderRoot={(props) => <Link to="/pairs/$a/$b" params={{ a: one.id, b: other.id }} {...props} />}
        >
          {t("records.judgeByHand")}
        </Button>
      ) : null}
      <Button variant="default" onClick={clear}>
        {t("records.clearChosen")}
      </Button>
    </section>
  );
}
