/**
 * What waits for this member?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { reportsPage } from "../../src/community/api.ts";
import { proposalsPage } from "../../src/intelligence/api.ts";
import { coordinationAnswer } from "../../src/programmes/api.ts";
import type { Capability } from "../../src/safeguards/index.ts";
import { Page, useAnswer, useSignedIn } from "../../src/safeguards/screens/index.ts";

interface Door {
  readonly to:
    | "/records"
    | "/queue"
    | "/imports/new"
    | "/sources"
    | "/reports"
    | "/moderation"
    | "/warnings"
    | "/portfolio"
    | "/coordination"
    | "/results"
    | "/gaps"
    | "/priorities"
    | "/conditions"
    | "/partners"
    | "/members"
    | "/log";
  /** Where its words stand below `home.doors`. */
  readonly words: string;
  readonly needs: Capability;
  /** Says how much waits behind it; null until that is known. */
  readonly useWaiting?: () => string | null;
}

/** The doors of the console, each shown to those whom the node would let through; people who wait for an answer first. */
const doors: readonly Door[] = [
  { to: "/reports", words: "reports", needs: "keys:hold", useWaiting: useWaitingReports },
  { to: "/moderation", words: "moderation", needs: "community:moderate" },
  { to: "/warnings", words: "warnings", needs: "community:moderate" },
  { to: "/records", words: "records", needs: "record:read" },
  { to: "/queue", words: "queue", needs: "record:judge", useWaiting: useOpenProposals },
  { to: "/imports/new", words: "import", needs: "record:write" },
  { to: "/sources", words: "sources", needs: "source:read" },
  { to: "/coordination", words: "coordination", needs: "programme:read", useWaiting: usePressingDecisions },
  { to: "/portfolio", words: "portfolio", needs: "programme:read" },
  { to: "/results", words: "results", needs: "programme:read" },
  { to: "/gaps", words: "gaps", needs: "programme:read" },
  { to: "/priorities", words: "priorities", needs: "programme:read" },
  { to: "/conditions", words: "conditions", needs: "programme:read" },
  { to: "/partners", words: "partners", needs: "partner:read" },
  { to: "/members", words: "members", needs: "node:members" },
  { to: "/log", words: "log", needs: "log:read" },
];

export function HomeScreen(): ReactElement {
  const { t } = useTranslation();
  const { member, partner, capabilities } = useSignedIn();
  return (
    <Page title={t("home.title")} lead={t("home.lead", { name: member, partner: partner.name })}>
      <ul className="waymark-doors">
        {doors
          .filter(({ needs }) => capabilities.includes(needs))
          .map((door) => (
            <li key={door.to}>
              <DoorLink door={door} />
            </li>
          ))}
      </ul>
    </Page>
  );
}

const nothingWaits = () => null;

function DoorLink({ door: { to, words, useWaiting = nothingWaits } }: { readonly door: Door }): ReactElement {
  const { t } = useTranslation();
  const waiting = useWaiting();
  return (
    <Link to={to} className="waymark-door">
      <strong>{t(`home.doors.${words}.title`)}</strong>
      <Text size="sm" c="dimmed" component="span">
        {waiting ?? t(`home.doors.${words}.means`)}
      </Text>
    </Link>
  );
}

function useOpenProposals(): string | null {
  const { t } = useTranslation();
  const { data } = useAnswer("/proposals?state=open&limit=1", proposalsPage);
  return data?.open == null ? null : t("queue.left", { count: data.open });
}

function useWaitingReports(): string | null {
  const { t } = useTranslation();
  const { data } = useAnswer("/reports?state=waiting&limit=1", reportsPage);
  return data === undefined ? null : t("home.waiting.reports", { count: data.total });
}

function usePressingDecisions(): string | null {
  const { t } = useTranslation();
  const { data } = useAnswer("/programme-views/coordination", coordinationAnswer);
  const pressing = data?.decisions.filter(({ when }) => when === "overdue" || when === "this-week");
  return pressing === undefined ? null : t("home.waiting.decisions", { count: pressing.length });
}
