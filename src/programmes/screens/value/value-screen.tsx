/**
 * What was working jointly worth, even when the answer is that it cost more?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Page, PageRefused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import type { ProgrammeSearch } from "../../value/programme-search.ts";
import { type ValueView, valueView } from "../../value/value-api.ts";
import { BriefLink } from "../briefs/brief-link.tsx";
import { ProgrammePicker } from "../programme-picker.tsx";
import { CoveragePanel } from "./coverage-panel.tsx";
import { DisbursementPanel } from "./disbursement-panel.tsx";
import { DuplicatesPanel } from "./duplicates-panel.tsx";
import { LedgerPanel } from "./ledger-panel.tsx";
import { NetPanel } from "./net-panel.tsx";
import { SaidAndFoundPanel } from "./said-and-found-panel.tsx";
import { WaterfallPanel } from "./waterfall-panel.tsx";

interface ValueScreenProps extends ProgrammeSearch {
  readonly show: (search: ProgrammeSearch) => void;
}

export function ValueScreen({ programme, show }: ValueScreenProps): ReactElement {
  const { t } = useTranslation();
  const all = useAnswer("/programme-views/value", valueView);
  const one = useAnswer(programme ? `/programme-views/value?programme=${programme}` : null, valueView);
  const failed = all.isError ? all : one;
  if (failed.isError) return <PageRefused failure={failed.error} again={() => void failed.refetch()} />;
  const view = programme ? one.data : all.data;
  return (
    <Page
      title={t("programmes.value.title")}
      lead={t("programmes.value.lead")}
      actions={programme ? <BriefLink programme={programme} /> : null}
    >
      {all.data ? (
        <ProgrammePicker
          programmes={all.data.programmes.map(({ programme: id, code, title }) => ({ id, code, title }))}
          value={programme ?? null}
          choose={(next) => show(next === null ? {} : { programme: next })}
        />
      ) : null}
      {view ? <Shown view={view} whole={!programme} /> : <Waiting />}
    </Page>
  );
}

function Shown({ view, whole }: { readonly view: ValueView; readonly whole: boolean }): ReactElement {
  const { t } = useTranslation();
  const [first] = view.programmes;
  if (first === undefined) return <Empty title={t("programmes.value.none")} />;
  return (
    <>
      <NetPanel programmes={view.programmes} />
      {whole ? null : (
        <>
          <LedgerPanel cost={first.cost} programme={first.programme} />
          <WaterfallPanel value={first} />
          <SaidAndFoundPanel value={first} />
        </>
      )}
      <DuplicatesPanel duplicates={view.duplicates} />
      <CoveragePanel programmes={view.programmes} />
      {whole ? <DisbursementPanel disbursement={view.disbursement} /> : null}
    </>
  );
}
