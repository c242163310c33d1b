/**
 * What does somebody see who has a link and no account?
 *
 * Brief, results and visibility of the programmes that the link names, to read and to print; nothing leads further in.
 *
 * @module
 */
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment, Page, Panel, Refused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { brief } from "../../briefs/briefs-api.ts";
import { guestView } from "../../guests/guests-api.ts";
import { resultsView } from "../../results/results-api.ts";
import { BriefPages } from "../briefs/brief-pages.tsx";
import { ResultsTable } from "../results/results-table.tsx";
import { GuestVisibility } from "./guest-visibility.tsx";

export function GuestScreen(): ReactElement {
  const { t } = useTranslation();
  const opened = useAnswer("/guest", guestView);
  const [chosen, setChosen] = useState<string | null>(null);
  const programme = chosen ?? opened.data?.programmes[0]?.id ?? null;
  return (
    <main className="waymark-alone" id="content">
      <Page
        title={t("programmes.guests.view.title")}
        lead={t("programmes.guests.view.lead")}
        actions={
          programme === null ? null : (
            <Button onClick={() => window.print()}>{t("programmes.briefs.print")}</Button>
          )
        }
      >
        {opened.isError ? <Refused failure={opened.error} /> : null}
        {opened.isPending ? <Waiting /> : null}
        {opened.data && programme !== null ? (
          <>
            <Group align="flex-end" gap="sm">
              <NativeSelect
                label={t("programmes.picker.programme")}
                value={programme}
                onChange={(event) => setChosen(event.currentTarget.value)}
                data={opened.data.programmes.map(({ id, code, title }) => ({
                  value: id,
                  label: `${code} ${title}`,
                }))}
              />
              <Text size="sm" c="dimmed">
                {t(`programmes.choice.${opened.data.audience}`)}
                {opened.data.organisation ? (
                  <>
                    {" · "}
                    <bdi>{opened.data.organisation}</bdi>
                  </>
                ) : null}{" "}
                · {t("programmes.guests.view.until")} <Moment at={opened.data.expiresAt} />
              </Text>
            </Group>
            <Shown key={programme} programme={programme} />
          </>
        ) : null}
      </Page>
    </main>
  );
}

function Shown({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  const made = useAnswer(`/guest/brief?programme=${programme}`, brief);
  const results = useAnswer(`/guest/results?programme=${programme}`, resultsView);
  if (made.isError) return <Refused failure={made.error} />;
  if (results.isError) return <Refused failure={results.error} />;
  if (!made.data || !results.data) return <Waiting />;
  return (
    <>
      <BriefPages brief={made.data} />
      <Panel title={t("programmes.results.table")} flush>
        <ResultsTable rows={results.data.rows} />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("programmes.results.means")}
        </Text>
      </Panel>
      <GuestVisibility programme={programme} />
    </>
  );
}
