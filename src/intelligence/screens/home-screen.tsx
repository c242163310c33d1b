/**
 * What waits for this member?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page, useAnswer, useMay, useSignedIn } from "../../safeguards/screens/index.ts";
import { proposalsPage } from "../api.ts";

/** The doors of the console, each shown to those whom the node would let through. */
const doors = [
  { to: "/records", words: "records", needs: "record:read" },
  { to: "/queue", words: "queue", needs: "record:judge" },
  { to: "/imports/new", words: "import", needs: "record:write" },
  { to: "/sources", words: "sources", needs: "source:read" },
  { to: "/partners", words: "partners", needs: "partner:read" },
  { to: "/members", words: "members", needs: "node:members" },
  { to: "/log", words: "log", needs: "log:read" },
] as const;

export function HomeScreen(): ReactElement {
  const { t } = useTranslation();
  const { member, partner, capabilities } = useSignedIn();
  const judges = useMay("record:judge");
  const queue = useAnswer(judges ? "/proposals?state=open&limit=1" : null, proposalsPage);
  const open = queue.data?.open;
  return (
    <Page title={t("home.title")} lead={t("home.lead", { name: member, partner: partner.name })}>
      <ul className="waymark-doors">
        {doors
          .filter(({ needs }) => capabilities.includes(needs))
          .map(({ to, words }) => (
            <li key={to}>
              <Link to={to} className="waymark-door">
                <strong>{t(`home.doors.${words}.title`)}</strong>
                <Text size="sm" c="dimmed" component="span">
                  {words === "queue" && open !== undefined
                    ? t("queue.left", { count: open })
                    : t(`home.doors.${words}.means`)}
                </Text>
              </Link>
            </li>
          ))}
      </ul>
    </Page>
  );
}
