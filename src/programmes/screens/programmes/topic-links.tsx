/**
 * Which pages answer a question about one programme?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

const topics = [
  { to: "/results", name: "menu.results" },
  { to: "/portfolio", name: "menu.portfolio" },
  { to: "/gaps", name: "menu.gaps" },
  { to: "/coordination", name: "menu.coordination" },
  { to: "/conditions", name: "menu.conditions" },
  { to: "/value", name: "menu.value" },
  { to: "/visibility", name: "menu.visibility" },
] as const;

export function TopicLinks({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("programmes.list.topics")} className="waymark-inline">
      {topics.map(({ to, name }) => (
        <Link key={to} to={to} search={{ programme }} className="waymark-tag">
          {t(name)}
        </Link>
      ))}
      <Link to="/briefs/$programmeId" params={{ programmeId: programme }} className="waymark-tag">
        {t("programmes.list.brief")}
      </Link>
    </nav>
  );
}
