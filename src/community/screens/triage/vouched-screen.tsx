/**
 * Which codes do outreach workers have, and how are new ones made and printed?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  Empty,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type madeVouchedBatch, type vouchedBatch, vouchedBatches } from "../../triage/triage-api.ts";
import { NewVouchedCodes } from "./new-vouched-codes.tsx";
import { PrintedCodes } from "./printed-codes.tsx";

type Batch = z.infer<typeof vouchedBatch>;
type Made = z.infer<typeof madeVouchedBatch>;

export function VouchedScreen(): ReactElement {
  const { t } = useTranslation();
  const batches = useAnswer("/vouched", vouchedBatches);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (batches.isError) return <PageRefused failure={batches.error} again={() => void batches.refetch()} />;
  const shown = (batch: Made) => {
    setMaking(false);
    setMade(batch);
  };
  return (
    <Page
      title={t("community.vouched.title")}
      lead={t("community.vouched.lead")}
      actions={<Button onClick={() => setMaking(true)}>{t("community.vouched.make")}</Button>}
    >
      {made === null ? null : <PrintedCodes batch={made} done={() => setMade(null)} />}
      {batches.isPending ? <Waiting /> : null}
      {batches.data?.items.length === 0 ? (
        <Empty title={t("community.vouched.empty")}>{t("community.vouched.emptyMeans")}</Empty>
      ) : null}
      {batches.data !== undefined && batches.data.items.length > 0 ? (
        <BatchTable batches={batches.data.items} />
      ) : null}
      <Dialog opened={making} onClose={() => setMaking(false)} title={t("community.vouched.make")}>
        <NewVouchedCodes made={shown} />
      </Dialog>
    </Page>
  );
}

function BatchTable({ batches }: { readonly batches: readonly Batch[] }): ReactElement {
  const { t } = useTranslation();
  const withdraw = useChange<string, null>(
    (id) => ({ path: `/vouched/${id}`, method: "DELETE", answer: z.null() }),
    ["/vouched"],
  );
  const columns: Column<Batch>[] = [
    {
      name: "label",
      title: t("community.vouched.label"),
      cell: ({ label }) => <bdi>{label}</bdi>,
      heads: true,
    },
    { name: "made", title: t("community.vouched.madeOn"), cell: ({ madeOn }) => <Day day={madeOn} /> },
    { name: "until", title: t("community.vouched.until"), cell: ({ until }) => <Day day={until} /> },
    {
      name: "left",
      title: t("community.vouched.left"),
      cell: ({ left, codes }) => t("community.vouched.leftOf", { left, codes }),
      numeric: true,
    },
    {
      name: "withdraw",
      title: t("community.vouched.withdraw"),
      cell: ({ id, label }) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("community.vouched.withdrawOf", { label })}
          onClick={() => withdraw.mutate(id)}
        >
          {t("community.vouched.withdraw")}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={t("community.vouched.batches")} flush>
      {withdraw.isError ? <Refused failure={withdraw.error} /> : null}
      <DataTable
        caption={t("community.vouched.batches")}
        columns={columns}
        rows={batches}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
