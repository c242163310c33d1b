/**
 * What would be published of programmes as IATI, what is wrong with it, and what was published before?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page, PageRefused, useAnswer, Waiting } from "../../safeguards/screens/index.ts";
import { programmePublications } from "../iati/publication/publication-api.ts";
import { NextProgrammePublication } from "./next-programme-publication.tsx";
import { PublicationHistory } from "./publication-history.tsx";

export function ProgrammePublicationScreen(): ReactElement {
  const { t } = useTranslation();
  const past = useAnswer("/programme-publications", programmePublications);
  if (past.isError) return <PageRefused failure={past.error} again={() => void past.refetch()} />;
  return (
    <Page title={t("exchange.publication.title")} lead={t("exchange.publication.lead")}>
      {past.data ? (
        <>
          {past.data.mayPublish ? <NextProgrammePublication /> : null}
          <PublicationHistory past={past.data} />
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
