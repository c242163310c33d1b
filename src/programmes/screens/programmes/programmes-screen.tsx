/**
 * Which programmes are there, and where does each stand?
 *
 * What is typed narrows the list at once: a node has dozens, not thousands.
 *
 * @module
 */
import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Day,
  Empty,
  Page,
  PageRefused,
  useAnswer,
  useKeys,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type OverviewView, overviewView } from "../../overview/overview-api.ts";

type Row = OverviewView["programmes"][number];

export function ProgrammesScreen(): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const overview = useAnswer("/programme-views/overview", overviewView);
  const box = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState("");
  useKeys([{ key: "/", does: "keys.search", act: () => box.current?.focus() }]);
  if (overview.isError) return <PageRefused failure={overview.error} again={() => void overview.refetch()} />;
  const rows = (overview.data?.programmes ?? []).filter((row) => fits(row, sought));
  return (
    <Page
      title={t("programmes.list.title")}
      lead={t("programmes.list.lead")}
      actions={mayWrite ? <Doors /> : null}
    >
      <search>
        <TextInput
          ref={box}
          type="search"
          maw="24rem"
          label={t("programmes.list.search")}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </search>
      <div aria-live="polite" aria-busy={overview.isFetching}>
        {overview.isPending ? <Waiting /> : null}
        {overview.data && rows.length === 0 ? (
          <Empty title={t("programmes.list.empty")}>{t("programmes.list.emptyHint")}</Empty>
        ) : null}
        {rows.length > 0 ? <ProgrammesTable rows={rows} /> : null}
      </div>
    </Page>
  );
}

function Doors(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" renderRoot={(props) => <Link to="/programme-sheets" {...props} />}>
        {t("programmes.list.fromSheet")}
      </Button>
      <Button
        renderRoot={(props) => <Link to="/programme-entries/new" search={{ kind: "programme" }} {...props} />}
      >
        {t("programmes.list.add")}
      </Button>
    </>
  );
}

function fits({ code, title, lead, countries }: Row, sought: string): boolean {
  const text = [code, title, lead ?? "", ...countries].join(" ").toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function ProgrammesTable({ rows }: { readonly rows: readonly Row[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const money = new Intl.NumberFormat(i18n.language, { notation: "compact", maximumFractionDigits: 1 });
  const columns: Column<Row>[] = [
    {
      name: "programme",
      title: t("programmes.list.programme"),
      heads: true,
      cell: ({ programme, code, title }) => (
        <Link to="/programmes/$programmeId" params={{ programmeId: programme }}>
          <bdi>
            {code} {title}
          </bdi>
        </Link>
      ),
    },
    {
      name: "state",
      title: t("programmes.list.state"),
      cell: ({ state }) => t(`programmes.choice.${state}`),
    },
    {
      name: "lead",
      title: t("programmes.list.leadOrganisation"),
      cell: ({ lead }) => <bdi>{lead ?? "–"}</bdi>,
    },
    {
      name: "days",
      title: t("programmes.list.days"),
      cell: ({ start, end }) => (
        <>
          <Day day={start} /> – <Day day={end} />
        </>
      ),
    },
    {
      name: "components",
      title: t("programmes.list.components"),
      numeric: true,
      cell: ({ components }) => components,
    },
    {
      name: "budget",
      title: t("programmes.list.budget"),
      numeric: true,
      cell: ({ budget }) => (budget === null ? t("programmes.list.unknown") : money.format(budget)),
    },
    { name: "faults", title: t("programmes.list.toPutRight"), numeric: true, cell: ({ faults }) => faults },
    { name: "remarks", title: t("programmes.list.toLookAt"), numeric: true, cell: ({ remarks }) => remarks },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.list.title")}
      columns={columns}
      rows={rows}
      rowKey={({ programme }) => programme}
    />
  );
}
