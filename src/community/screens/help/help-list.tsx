/**
 * How is help listed?
 *
 * One line an entry; the arrow keys go from name to name, and what is due can be confirmed in its line.
 *
 * @module
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Day, Refused } from "../../../safeguards/screens/index.ts";
import type { helpEntrySchema } from "../../help/help-api.ts";
import { useHelpStep } from "./help-step.ts";
import { useHelpWords } from "./help-words.ts";
import { usePlaceNames } from "./place-names.ts";

export type HelpEntryView = z.infer<typeof helpEntrySchema>;

interface HelpListProps {
  readonly entries: readonly HelpEntryView[];
  readonly mayEdit: boolean;
}

export function HelpList({ entries, mayEdit }: HelpListProps): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="waymark-list" aria-label={t("community.help.found")} onKeyDown={moveFocus}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Line entry={entry} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}

function Line({
  entry,
  mayEdit,
}: {
  readonly entry: HelpEntryView;
  readonly mayEdit: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const words = useHelpWords();
  const places = usePlaceNames();
  const due = entry.state === "due" || entry.state === "expired";
  return (
    <article className="waymark-line">
      <div className="waymark-line-head">
        <Link to="/help/$entryId" params={{ entryId: entry.id }} data-list-link>
          <bdi>{entry.name}</bdi>
        </Link>
        {entry.authority === null ? null : (
          <span className="waymark-tag waymark-tag-care">
            {t(
              entry.authority.firewall
                ? "community.help.authorityWithFirewall"
                : "community.help.authorityTag",
            )}
          </span>
        )}
        {entry.state === "published" ? null : (
          <span className="waymark-tag">{t(`community.help.states.${entry.state}`)}</span>
        )}
      </div>
      <div className="waymark-line-facts">
        <span>
          <bdi>{words.list(entry.places.map(places))}</bdi>
        </span>
        <span>{words.list(entry.kinds.map(words.kind))}</span>
        <span>
          {t("community.help.confirmedOn")} <Day day={entry.confirmed} />
        </span>
        {due && mayEdit ? <Confirm entry={entry} /> : null}
      </div>
    </article>
  );
}

function Confirm({ entry }: { readonly entry: HelpEntryView }): ReactElement {
  const { t } = useTranslation();
  const confirm = useHelpStep(entry, "confirm");
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={confirm.isPending}
        aria-label={t("community.help.confirmOne", { name: entry.name })}
        onClick={confirm.act}
      >
        {t("community.help.confirm")}
      </Button>
      {confirm.isError ? <Refused failure={confirm.error} /> : null}
    </>
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
