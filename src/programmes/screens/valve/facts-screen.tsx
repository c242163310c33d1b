/**
 * What do programmes know from operations, what is held, and why?
 *
 * @module
 */
import { Alert, NativeSelect, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  Empty,
  LoadMore,
  Page,
  PageRefused,
  Panel,
  useAnswerPages,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import type { FactsFilter } from "../../valve/facts-filter.ts";
import { type FactsPage, factsPage } from "../../valve/valve-api.ts";
import { FactsTable } from "./facts-table.tsx";

interface FactsScreenProps extends FactsFilter {
  readonly show: (filter: FactsFilter) => void;
}

export function FactsScreen({ indicator, show }: FactsScreenProps): ReactElement {
  const { t } = useTranslation();
  const path = `/indicator-facts?limit=100${indicator === undefined ? "" : `&indicator=${indicator}`}`;
  const facts = useAnswerPages(path, factsPage);
  if (facts.isError) return <PageRefused failure={facts.error} again={() => void facts.refetch()} />;
  const { first, items } = facts;
  return (
    <Page title={t("programmes.valve.title")} lead={t("programmes.valve.lead")}>
      {first === undefined ? (
        <Waiting />
      ) : (
        <>
          <Rules {...first.rules} />
          <NativeSelect
            label={t("programmes.valve.indicator")}
            maw="40rem"
            value={indicator ?? ""}
            onChange={(event) =>
              show(event.currentTarget.value === "" ? {} : { indicator: event.currentTarget.value })
            }
            data={[
              { value: "", label: t("programmes.valve.all") },
              ...first.indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
          />
          <Panel title={t("programmes.valve.facts")} flush>
            {items.length === 0 ? (
              <Empty title={t("programmes.valve.none")}>{t("programmes.valve.noneMeans")}</Empty>
            ) : (
              <FactsTable facts={items} indicators={first.indicators} />
            )}
            <LoadMore
              has={facts.hasNextPage}
              busy={facts.isFetchingNextPage}
              more={() => void facts.fetchNextPage()}
            />
          </Panel>
          <NotTaken indicators={first.indicators} />
        </>
      )}
    </Page>
  );
}

function Rules(rules: FactsPage["rules"]): ReactElement {
  const { t } = useTranslation();
  return (
    <Alert color="ochre" variant="outline" role="note">
      <Stack gap={4}>
        <Text size="sm">{t("programmes.valve.rules", { ...rules })}</Text>
        <Text size="sm">{t("programmes.valve.bias")}</Text>
      </Stack>
    </Alert>
  );
}

/** What nobody can take yet, so that its absence is not read as nothing happening. */
function NotTaken({ indicators }: Pick<FactsPage, "indicators">): ReactElement | null {
  const { t } = useTranslation();
  const never = indicators.filter(({ kind }) => kind === null);
  if (never.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("programmes.valve.notTaken")}{" "}
      <bdi lang="en">{never.map(({ code, name }) => `${code} ${name}`).join("; ")}</bdi>
    </Text>
  );
}
