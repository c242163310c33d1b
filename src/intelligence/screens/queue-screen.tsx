/**
 * Do these two records mean one subject? The queue, one pair at a time.
 *
 * @module
 */
import { NativeSelect, SegmentedControl } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { entityTypes } from "../../model/index.ts";
import { Empty, Page, PageRefused, useAnswerPages, Waiting } from "../../safeguards/screens/index.ts";
import { type proposalSchema, proposalsPage } from "../api.ts";
import { proposalsPath, type QueueFilters } from "../queue-filters.ts";
import { ProposalDesk } from "./proposal-desk.tsx";
import { useWording } from "./wording.ts";

interface QueueScreenProps {
  readonly filters: QueueFilters;
  readonly change: (filters: QueueFilters) => void;
}

export function QueueScreen({ filters, change }: QueueScreenProps): ReactElement {
  const { t } = useTranslation();
  const path = proposalsPath(filters);
  const queue = useAnswerPages<z.infer<typeof proposalSchema>, z.infer<typeof proposalsPage>>(
    path,
    proposalsPage,
  );
  if (queue.isError) return <PageRefused failure={queue.error} again={() => void queue.refetch()} />;
  const state = filters.state ?? "open";
  return (
    <Page title={t("queue.title")} actions={<QueueFilter filters={filters} change={change} />}>
      {queue.isPending ? <Waiting /> : null}
      {queue.isSuccess && queue.items.length === 0 ? (
        <Empty title={t(`queue.empty.${state}`)}>{t("queue.emptyMeans")}</Empty>
      ) : null}
      {queue.items.length > 0 ? (
        <ProposalDesk
          key={path}
          proposals={queue.items}
          open={queue.first?.open ?? 0}
          order={filters.order ?? "teaches"}
          more={queue.hasNextPage && !queue.isFetchingNextPage ? () => void queue.fetchNextPage() : null}
        />
      ) : null}
    </Page>
  );
}

function QueueFilter({ filters, change }: QueueScreenProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const types = [...entityTypes.values()].filter((type) => type.matchable);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t("records.filters.type")}
        value={filters.type ?? ""}
        onChange={(event) => {
          const { type: _left, ...rest } = filters;
          const type = event.currentTarget.value;
          change(type === "" ? rest : { ...rest, type });
        }}
        data={[
          { value: "", label: t("queue.anyType") },
          ...types.map(({ name }) => ({ value: name, label: wording.type(name) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t("queue.order")}
        value={filters.order ?? "teaches"}
        onChange={(event) =>
          change({ ...filters, order: event.currentTarget.value as NonNullable<QueueFilters["order"]> })
        }
        data={(["teaches", "strongest"] as const).map((order) => ({
          value: order,
          label: t(`queue.orders.${order}`),
        }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("queue.state")}
        value={filters.state ?? "open"}
        onChange={(state) => change({ ...filters, state: state as NonNullable<QueueFilters["state"]> })}
        data={(["open", "counted", "judged"] as const).map((state) => ({
          value: state,
          label: t(`queue.states.${state}`),
        }))}
      />
    </>
  );
}
