/**
 * Who was acknowledged and who was not, what is owed to whom, and what waits for a safety review?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page, PageRefused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import type { ProgrammeSearch } from "../../value/programme-search.ts";
import { type VisibilityView, visibilityView } from "../../visibility/visibility-api.ts";
import { BriefLink } from "../briefs/brief-link.tsx";
import { ProgrammePicker } from "../programme-picker.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { ObligationsPanel } from "./obligations-panel.tsx";
import { ParityPanel } from "./parity-panel.tsx";
import { ReviewsPanel } from "./reviews-panel.tsx";

interface VisibilityScreenProps extends ProgrammeSearch {
  readonly show: (search: ProgrammeSearch) => void;
}

export function VisibilityScreen({ programme, show }: VisibilityScreenProps): ReactElement {
  const { t } = useTranslation();
  const all = useAnswer("/programme-views/visibility", visibilityView);
  const path = programme ? `/programme-views/visibility?programme=${programme}` : null;
  const one = useAnswer(path, visibilityView);
  const failed = all.isError ? all : one;
  if (failed.isError) return <PageRefused failure={failed.error} again={() => void failed.refetch()} />;
  const view = programme ? one.data : all.data;
  return (
    <Page
      title={t("programmes.visibility.title")}
      lead={t("programmes.visibility.lead")}
      actions={programme ? <BriefLink programme={programme} /> : null}
    >
      {all.data ? (
        <ProgrammePicker
          programmes={all.data.programmes}
          value={programme ?? null}
          choose={(next) => show(next === null ? {} : { programme: next })}
        />
      ) : null}
      {view ? <Shown view={view} /> : <Waiting />}
    </Page>
  );
}

function Shown({ view }: { readonly view: VisibilityView }): ReactElement {
  return (
    <>
      <ParityPanel side="donors" parity={view.donors} />
      <ParityPanel side="agencies" parity={view.agencies} />
      <ObligationsPanel obligations={view.obligations} />
      <ReviewsPanel reviews={view.reviews} />
      <HeldPanel held={view.held} />
    </>
  );
}
