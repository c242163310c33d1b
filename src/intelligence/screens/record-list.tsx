/**
 * How are found records listed?
 *
 * One line a record; the arrow keys go from name to name.
 *
 * @module
 */

import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Day } from "../../safeguards/screens/index.ts";
import type { recordSummary } from "../api.ts";
import { ChildTag, TypeTag } from "./type-tag.tsx";

type Summary = z.infer<typeof recordSummary>;

/** Choosing records to judge by hand. */
export interface Choosing {
  readonly chosen: readonly string[];
  readonly toggle: (record: Summary) => void;
}

interface RecordListProps {
  readonly records: readonly Summary[];
  /** Null where nothing is chosen. */
  readonly choosing: Choosing | null;
}

export function RecordList({ records, choosing }: RecordListProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="waymark-list" aria-label={t("records.found")} onKeyDown={moveFocus}>
      {records.map((record) => (
        <li key={record.id}>
          <Line record={record} choosing={choosing} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly record: Summary;
  readonly choosing: Choosing | null;
}

function Line({ record, choosing }: LineProps): ReactElement {
  const { t } = useTranslation();
  const isChosen = choosing?.chosen.includes(record.id) ?? false;
  return (
    <article className="waymark-line">
      <div className="waymark-line-head">
        <Link to="/records/$recordId" params={{ recordId: record.id }} data-list-link>
          <bdi>{record.caption}</bdi>
        </Link>
        <TypeTag type={record.entityType} />
        {record.isChild ? <ChildTag /> : null}
      </div>
      <div className="waymark-line-facts">
        <span>
          <bdi>{record.owner.name}</bdi> · <bdi>{record.source.name}</bdi>
        </span>
        {record.when ? <Span when={record.when} /> : null}
        {record.subjectSize > 1 ? (
          <Link to="/subjects/$recordId" params={{ recordId: record.id }}>
            {t("records.ofSubject", { count: record.subjectSize })}
          </Link>
        ) : null}
        {choosing ? (
          <Button
            size="compact-xs"
            variant={isChosen ? "filled" : "subtle"}
            aria-pressed={isChosen}
            aria-label={t("records.chooseOne", { record: record.caption })}
            onClick={() => choosing.toggle(record)}
          >
            {t("records.choose")}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

function Span({ when }: { readonly when: { readonly from: string; readonly to: string } }): ReactElement {
  return (
    <span>
      <Day day={when.from} />
      {when.to === when.from ? null : (
        <>
          {" – "}
          <Day day={when.to} />
        </>
      )}
    </span>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-list-link]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  event.preventDefault();
  if (next) next.focus();
  else if (event.key === "ArrowUp") document.querySelector<HTMLElement>("input[type=search]")?.focus();
}
