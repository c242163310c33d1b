/**
 * How does somebody enter a demonstration node?
 *
 * By the link that the node printed. The token is used once this page is open, and never shown.
 *
 * @module
 */
import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AskRefused, Refused, useAsking, Waiting } from "../../safeguards/screens/index.ts";
import { sessionView } from "../api.ts";
import { Entrance } from "./entrance.tsx";
import type { Session } from "./session-query.ts";

interface EnterScreenProps {
  readonly token: string | null;
  readonly signedIn: (session: Session) => void;
}

export function EnterScreen({ token, signedIn }: EnterScreenProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const enter = useQuery<Session, AskRefused>({
    queryKey: ["enter", token],
    queryFn: () => {
      if (token === null) throw new AskRefused({ status: 0, code: "link-without-token" });
      const body = { method: "link", token };
      return asking.ask({ path: "/session", method: "POST", body, answer: sessionView });
    },
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (enter.data) signedIn(enter.data);
  }, [enter.data, signedIn]);
  return (
    <Entrance title={t("enter.title")} lead={t("enter.lead")}>
      {enter.isError ? <Refused failure={enter.error} /> : <Waiting />}
      <Anchor size="sm" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        {t("enter.otherwise")}
      </Anchor>
    </Entrance>
  );
}
