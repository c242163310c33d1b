/**
 * What does everybody read now, what would the next publication change, and what has it cost?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Empty,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { publicationView } from "../../publication/publication-api.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { BudgetLedger } from "./budget-ledger.tsx";
import { HeldCells } from "./held-cells.tsx";
import { NextPublication } from "./next-publication.tsx";
import { WithdrawnRisks } from "./withdrawn-risks.tsx";

export function PublicationScreen(): ReactElement {
  const { t } = useTranslation();
  const publishes = useMay("community:publish");
  const publication = useAnswer("/publication", publicationView);
  const map = useAnswer("/route-map", routeMapView);
  const failed = [publication, map].find((one) => one.isError);
  if (failed) return <PageRefused failure={failed.error} again={() => void failed.refetch()} />;
  if (!publication.data || !map.data)
    return (
      <Page title={t("community.publication.title")}>
        <Waiting />
      </Page>
    );
  const { withdrawn, ledger, policy, batch } = publication.data;
  return (
    <Page title={t("community.publication.title")} lead={t("community.publication.lead")}>
      <Current publication={publication.data} />
      {publishes ? <NextPublication map={map.data} /> : null}
      {batch === null ? null : <HeldCells batch={batch} policy={policy} />}
      <WithdrawnRisks map={map.data} withdrawn={withdrawn} mayChange={publishes} />
      <BudgetLedger ledger={ledger} policy={policy} />
    </Page>
  );
}

function Current({ publication }: { readonly publication: z.infer<typeof publicationView> }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const { current, batch, publicKey } = publication;
  if (current === null)
    return (
      <Empty title={t("community.publication.nothingYet")}>
        {t("community.publication.nothingYetMeans")}
      </Empty>
    );
  return (
    <Panel title={t("community.publication.now")}>
      <Stack gap="xs">
        <Text>
          {t("community.publication.version", { version: number.format(current.version) })}
          {" · "}
          <Day day={current.day} />
          {" · "}
          {t("community.publication.files", { count: current.files })}
        </Text>
        <Text>
          {batch === null
            ? t("community.publication.noBatch")
            : t("community.publication.batchOf", { month: batch.month, count: batch.shown })}
        </Text>
        <Text size="sm" c="dimmed">
          {t("community.publication.key")} <code style={{ overflowWrap: "anywhere" }}>{publicKey}</code>
        </Text>
      </Stack>
    </Panel>
  );
}
