/**
 * Which two pages does a donor, the Resident Coordinator, the country team or an agency get, ready to print?
 *
 * @module
 */
import { Button, Group, NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page, PageRefused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import type { BriefSearch } from "../../briefs/brief-search.ts";
import { brief, briefAudiences } from "../../briefs/briefs-api.ts";
import { visibilityView } from "../../visibility/visibility-api.ts";
import { BriefPages } from "./brief-pages.tsx";

interface BriefScreenProps {
  /** UUID. */
  readonly programme: string;
  readonly search: BriefSearch;
  readonly show: (search: BriefSearch) => void;
}

export function BriefScreen({ programme, search, show }: BriefScreenProps): ReactElement {
  const { t } = useTranslation();
  const audience = search.for ?? "donor";
  const { organisation } = search;
  const asked = `for=${audience}${organisation ? `&organisation=${organisation}` : ""}`;
  const made = useAnswer(`/programme-views/brief?programme=${programme}&${asked}`, brief);
  const sides = useAnswer(`/programme-views/visibility?programme=${programme}`, visibilityView);
  if (made.isError) return <PageRefused failure={made.error} again={() => void made.refetch()} />;
  const rows = { donor: sides.data?.donors.rows, agency: sides.data?.agencies.rows };
  const choices = audience === "donor" || audience === "agency" ? (rows[audience] ?? []) : null;
  const print = (
    <Button onClick={() => window.print()} disabled={!made.data}>
      {t("programmes.briefs.print")}
    </Button>
  );
  return (
    <Page title={t("programmes.briefs.title")} lead={t("programmes.briefs.lead")} actions={print}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t("programmes.briefs.audience")}
          value={audience}
          onChange={(event) => {
            const next = briefAudiences.find((one) => one === event.currentTarget.value);
            show(next === undefined ? {} : { for: next });
          }}
          data={briefAudiences.map((one) => ({ value: one, label: t(`programmes.choice.${one}`) }))}
        />
        {choices ? (
          <NativeSelect
            label={t("programmes.briefs.organisation")}
            value={organisation ?? ""}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              show({ for: audience, ...(chosen !== "" && { organisation: chosen }) });
            }}
            data={[
              { value: "", label: t("programmes.briefs.allOfThem") },
              ...choices.map((row) => ({ value: row.organisation, label: row.name })),
            ]}
          />
        ) : null}
      </Group>
      {made.data ? <BriefPages brief={made.data} /> : <Waiting />}
    </Page>
  );
}
