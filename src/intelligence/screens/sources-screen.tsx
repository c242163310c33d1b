/**
 * Where does what we hold come from, and how far is it to be trusted?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { partnersPage } from "../../identity/api.ts";
import {
  type Column,
  DataTable,
  Dialog,
  Empty,
  HandlingWords,
  LoadMore,
  Moment,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useAnswerPages,
  useMay,
  useSignedIn,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { type sourceSchema, sourcesPage } from "../api.ts";
import { GradingWords } from "./grading-words.tsx";
import { NewSource } from "./new-source.tsx";

type Source = z.infer<typeof sourceSchema>;

export function SourcesScreen(): ReactElement {
  const { t } = useTranslation();
  const sources = useAnswerPages<Source, z.infer<typeof sourcesPage>>("/sources", sourcesPage);
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay("source:write");
  if (sources.isError) return <PageRefused failure={sources.error} again={() => void sources.refetch()} />;
  const actions = mayWrite ? <Button onClick={() => setAdding(true)}>{t("sources.add")}</Button> : null;
  return (
    <Page title={t("sources.title")} lead={t("sources.lead")} actions={actions}>
      {sources.isPending ? <Waiting /> : null}
      {sources.isSuccess && sources.items.length === 0 ? (
        <Empty title={t("sources.empty")}>{t("sources.emptyMeans")}</Empty>
      ) : null}
      {sources.items.length > 0 ? (
        <Panel title={t("sources.list")} flush>
          <SourceTable sources={sources.items} />
        </Panel>
      ) : null}
      <LoadMore
        has={sources.hasNextPage}
        busy={sources.isFetchingNextPage}
        more={() => void sources.fetchNextPage()}
      />
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("sources.add")} size="lg">
        <NewSource made={() => setAdding(false)} />
      </Dialog>
    </Page>
  );
}

function SourceTable({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  const { t } = useTranslation();
  const { partner } = useSignedIn();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  const nameOf = (id: string) => partners.data?.items.find((one) => one.id === id)?.name;
  const columns: Column<Source>[] = [
    { name: "name", title: t("sources.name"), cell: (source) => <bdi>{source.name}</bdi>, heads: true },
    { name: "partner", title: t("record.owner"), cell: (source) => <bdi>{source.partner.name}</bdi> },
    {
      name: "grading",
      title: t("record.grading"),
      cell: (source) => <GradingWords grading={source.grading} />,
    },
    {
      name: "handling",
      title: t("sources.handling"),
      cell: ({ handling, partner: owner }) => (
        <HandlingWords
          handling={handling}
          mine={owner.id === partner.id}
          names={namesFor(handling.audience, owner, partner.id, nameOf)}
          withoutEnforcement={false}
        />
      ),
    },
    { name: "records", title: t("hubs.records"), cell: (source) => source.records, numeric: true },
    { name: "created", title: t("sources.created"), cell: (source) => <Moment at={source.createdAt} /> },
  ];
  return (
    <DataTable caption={t("sources.title")} columns={columns} rows={sources} rowKey={(source) => source.id} />
  );
}

/** Who sees it beside the reader: the owner where it is another's, and the named partners. */
function namesFor(
  audience: Source["handling"]["audience"],
  owner: Source["partner"],
  reader: string,
  nameOf: (id: string) => string | undefined,
): readonly string[] {
  const named =
    typeof audience === "string"
      ? []
      : audience.filter((id) => id !== reader).flatMap((id) => nameOf(id) ?? []);
  return owner.id === reader ? named : [owner.name, ...named];
}
