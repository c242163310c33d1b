/**
 * Who works on this report now?
 *
 * @module
 */
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { reportSummary } from "../../triage/triage-api.ts";
import type { ReportDetail } from "./report-screen.tsx";

type Act = "take" | "give-back" | "ask-custodian" | "close";

export function HoldButtons({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  const { id, held, state } = report;
  const change = useChange<Act, unknown>(
    (act) => ({
      path: `/reports/${id}/${act}`,
      method: "POST",
      // Taking from a colleague is said on the button.
      ...(act === "take" ? { body: { over: held === "colleague" } } : {}),
      answer: reportSummary,
    }),
    ["/reports"],
  );
  const acts: readonly Act[] = [
    ...(held === "you" ? [] : (["take"] as const)),
    ...(held === "you" && state === "taken" ? (["ask-custodian"] as const) : []),
    ...(held === "you" ? (["give-back", "close"] as const) : []),
  ];
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          size="xs"
          variant={act === "take" && held === "nobody" ? "filled" : "default"}
          loading={change.isPending}
          onClick={() => change.mutate(act)}
        >
          {t(
            act === "take" && held === "colleague"
              ? "community.triage.takeOver"
              : `community.triage.acts.${act}`,
          )}
        </Button>
      ))}
      {change.isError ? <Refused failure={change.error} /> : null}
    </>
  );
}
