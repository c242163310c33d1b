/**
 * Who promised what about which gap, is it done, what proves it, and did it hold?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { GapsView } from "../../gaps/gaps-api.ts";
import { useGapWords } from "./gap-words.ts";

type Action = GapsView["actions"][number];

export function ActionTracker({ view }: { readonly view: GapsView }): ReactElement {
  const { t } = useTranslation();
  if (view.actions.length === 0)
    return <Empty title={t("programmes.gaps.noActions")}>{t("programmes.gaps.noActionsHint")}</Empty>;
  const columns: Column<Action>[] = [
    {
      name: "action",
      title: t("programmes.kind.gap-action"),
      heads: true,
      cell: ({ id, action, gap, programme }) => (
        <>
          <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
            <bdi>{action}</bdi>
          </Link>
          <br />
          <span className="waymark-quiet">
            <bdi>
              {programme.code}: {gap.name}
            </bdi>
          </span>
        </>
      ),
    },
    {
      name: "owner",
      title: t("programmes.gaps.columns.owner"),
      cell: ({ owner }) => <bdi>{owner}</bdi>,
    },
    { name: "state", title: t("programmes.gaps.columns.state"), cell: (action) => <State action={action} /> },
    {
      name: "proof",
      title: t("programmes.field.proof"),
      cell: ({ proof }) => (proof === null ? t("programmes.gaps.noProof") : <bdi>{proof}</bdi>),
    },
    {
      name: "held",
      title: t("programmes.gaps.columns.held"),
      cell: (action) => <Held action={action} least={view.leastCases} />,
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.gaps.panels.actions")}
      columns={columns}
      rows={view.actions}
      rowKey={({ id }) => id}
    />
  );
}

function State({ action }: { readonly action: Action }): ReactElement {
  const { t } = useTranslation();
  const { state, overdue, due, done } = action;
  const careful = state === "overdue" || state === "unproved";
  return (
    <>
      <span className={careful ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
        {state === "overdue"
          ? t("programmes.gaps.overdueBy", { count: overdue ?? 0 })
          : t(`programmes.gaps.states.${state}`)}
      </span>
      <br />
      <span className="waymark-quiet">
        {t(done === null ? "programmes.gaps.due" : "programmes.gaps.doneOn")} <Day day={done ?? due} />
      </span>
    </>
  );
}

function Held({ action, least }: { readonly action: Action; readonly least: number }): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const { done, seenAgain, held } = action;
  if (done === null) return <>{t("programmes.gaps.notDone")}</>;
  return (
    <>
      {seenAgain ? (
        <>
          <strong>{t("programmes.gaps.seenAgain")}</strong>
          <br />
        </>
      ) : null}
      {held === null ? (
        t("programmes.gaps.noStage")
      ) : (
        <>
          {t(`programmes.gaps.readings.${held.reading}`, {
            stage: t(`programmes.gaps.stages.${held.stage}`),
            before: held.before,
            after: held.after,
            least,
            beforeDays: words.days(held.comparison?.before ?? 0),
            afterDays: words.days(held.comparison?.after ?? 0),
            p: words.chance(held.comparison?.p ?? 1),
          })}{" "}
          {held.waiting > 0 ? t("programmes.gaps.stillWaiting", { count: held.waiting }) : null}
        </>
      )}
    </>
  );
}
