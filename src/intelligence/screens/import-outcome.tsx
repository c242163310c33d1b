/**
 * What does an import say it would do, or did?
 *
 * Adds, changes, skips, refuses; what columns nobody read; what is odd, how often and where first.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Panel, Refused, useAsking } from "../../safeguards/screens/index.ts";
import type { importView } from "../api.ts";
import { useWording } from "./wording.ts";

type Import = z.infer<typeof importView>;
type Warning = Import["warnings"][number];

const outcomes = ["added", "changed", "skipped", "refused"] as const;

export function ImportOutcome({ view }: { readonly view: Import }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const types = Object.entries(view.recordsByType);
  return (
    <>
      <Panel title={t(view.state === "checked" ? "imports.says" : "imports.did")}>
        <dl className="waymark-figures">
          {outcomes.map((outcome) => (
            <div key={outcome} data-outcome={outcome}>
              <dt>{t(`imports.counts.${outcome}`)}</dt>
              <dd>{view.counts[outcome].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        {types.length > 0 ? (
          <Text size="sm" mt="sm">
            {t("imports.byType")}{" "}
            {types.map(([type, count]) => `${wording.type(type)} ${count.toLocaleString()}`).join(" · ")}
          </Text>
        ) : null}
        <Onward view={view} />
      </Panel>
      {view.unknownColumns.length > 0 ? <UnknownColumns columns={view.unknownColumns} /> : null}
      {view.warnings.length > 0 ? <Warnings warnings={view.warnings} /> : null}
    </>
  );
}

function Onward({ view }: { readonly view: Import }): ReactElement {
  const { t } = useTranslation();
  const { source } = view;
  return (
    <Group gap="xs" mt="md">
      {view.state === "done" && source ? (
        <Button renderRoot={(props) => <Link to="/records" search={{ source: source.id }} {...props} />}>
          {t("imports.toRecords")}
        </Button>
      ) : null}
      {view.state === "done" && view.proposals !== null && view.proposals > 0 ? (
        <Button variant="default" renderRoot={(props) => <Link to="/queue" {...props} />}>
          {t("imports.toQueue", { count: view.proposals })}
        </Button>
      ) : null}
      {view.counts.refused > 0 ? <RefusedRows view={view} /> : null}
    </Group>
  );
}

function RefusedRows({ view }: { readonly view: Import }): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const [failure, setFailure] = useState<unknown>(null);
  const save = async () => {
    setFailure(null);
    try {
      const address = URL.createObjectURL(await asking.download(`/imports/${view.id}/refused.csv`));
      const link = document.createElement("a");
      link.href = address;
      link.download = `refused-${view.fileName.replace(/\.[^.]*$/, "")}.csv`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (refused) {
      setFailure(refused);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void save()}>
        {t("imports.refusedRows", { count: view.counts.refused })}
      </Button>
      {failure ? <Refused failure={failure} /> : null}
    </>
  );
}

function UnknownColumns({ columns }: { readonly columns: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("imports.unknownColumns")}>
      <Stack gap="xs">
        <Text size="sm">{t("imports.unknownColumnsMean")}</Text>
        <ul className="waymark-chips">
          {columns.map((column) => (
            <li key={column}>
              <bdi className="waymark-code">{column}</bdi>
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly Warning[] }): ReactElement {
  const { t } = useTranslation();
  const place = (warning: Warning) =>
    [
      warning.place?.sheet ? t("imports.sheet", { sheet: warning.place.sheet }) : null,
      warning.place?.row === undefined ? null : t("imports.row", { row: warning.place.row }),
      warning.place?.column ?? null,
    ]
      .filter((part) => part !== null)
      .join(", ");
  const columns: Column<Warning>[] = [
    { name: "message", title: t("imports.warning"), cell: (warning) => warning.message, heads: true },
    {
      name: "count",
      title: t("imports.times"),
      cell: (warning) => warning.count.toLocaleString(),
      numeric: true,
    },
    { name: "place", title: t("imports.firstAt"), cell: (warning) => <bdi>{place(warning) || "–"}</bdi> },
  ];
  return (
    <Panel title={t("imports.warnings")} flush>
      <DataTable
        caption={t("imports.warnings")}
        columns={columns}
        rows={warnings}
        rowKey={(warning) => `${warning.code} ${warning.message}`}
      />
    </Panel>
  );
}
