/**
 * Which warnings stand, which wait to be released, and which are over?
 *
 * Filters live in the address.
 *
 * @module
 */
import { Button, Group, NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Empty,
  LoadMore,
  Page,
  PageRefused,
  useAnswerPages,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type WarningFilters, warningFilters, warningsPath } from "../../warnings/warning-filters.ts";
import { warningListStates, type warningSchema, warningsPage } from "../../warnings/warnings-api.ts";
import { type LegsKnown, useLegsKnown } from "./legs-known.ts";

interface WarningsScreenProps {
  readonly filters: WarningFilters;
  readonly change: (filters: WarningFilters) => void;
}

type WarningView = z.infer<typeof warningSchema>;

export function WarningsScreen({ filters, change }: WarningsScreenProps): ReactElement {
  const { t } = useTranslation();
  const legs = useLegsKnown();
  const warnings = useAnswerPages<WarningView, z.infer<typeof warningsPage>>(
    warningsPath(filters),
    warningsPage,
  );
  if (warnings.isError) return <PageRefused failure={warnings.error} again={() => void warnings.refetch()} />;
  const write = (
    <Button renderRoot={(props) => <Link to="/warnings/new" {...props} />}>
      {t("community.warnings.write")}
    </Button>
  );
  return (
    <Page title={t("community.warnings.title")} lead={t("community.warnings.lead")} actions={write}>
      <Narrowing filters={filters} change={change} legs={legs} />
      <div aria-live="polite" aria-busy={warnings.isFetching}>
        {warnings.isPending ? <Waiting /> : null}
        {warnings.isSuccess && warnings.items.length === 0 ? (
          <Empty title={t("community.warnings.empty")}>{t("community.warnings.emptyHint")}</Empty>
        ) : null}
        {warnings.items.length > 0 ? <WarningList warnings={warnings.items} legs={legs} /> : null}
      </div>
      <LoadMore
        has={warnings.hasNextPage}
        busy={warnings.isFetchingNextPage}
        more={() => void warnings.fetchNextPage()}
      />
    </Page>
  );
}

interface NarrowingProps extends WarningsScreenProps {
  readonly legs: LegsKnown;
}

function Narrowing({ filters, change, legs }: NarrowingProps): ReactElement {
  const { t } = useTranslation();
  const set = (more: Readonly<Record<string, string>>) => change(warningFilters({ ...filters, ...more }));
  const any = { value: "", label: t("community.warnings.any") };
  return (
    <search>
      <Group gap="sm" align="flex-end" className="waymark-filters">
        <NativeSelect
          size="xs"
          label={t("community.warnings.leg")}
          value={filters.leg ?? ""}
          onChange={(event) => set({ leg: event.currentTarget.value })}
          data={[any, ...legs.choices]}
        />
        <NativeSelect
          size="xs"
          label={t("community.warnings.state")}
          value={filters.state ?? ""}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[
            any,
            ...warningListStates.map((state) => ({
              value: state,
              label: t(`community.warnings.states.${state}`),
            })),
          ]}
        />
      </Group>
    </search>
  );
}

function WarningList({
  warnings,
  legs,
}: {
  readonly warnings: readonly WarningView[];
  readonly legs: LegsKnown;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="waymark-list" aria-label={t("community.warnings.found")}>
      {warnings.map((warning) => (
        <li key={warning.id}>
          <article className="waymark-line">
            <div className="waymark-line-head">
              <Link to="/warnings/$warningId" params={{ warningId: warning.id }}>
                <bdi>{beginning(warning)}</bdi>
              </Link>
              <span className={`waymark-tag${warning.standing === "standing" ? " waymark-tag-care" : ""}`}>
                {t(`community.warnings.states.${warning.standing}`)}
              </span>
            </div>
            <div className="waymark-line-facts">
              <span>
                {warning.region === null ? null : <bdi>{warning.region} · </bdi>}
                <bdi>{warning.legs.slice(0, 3).map(legs.nameOf).join(", ")}</bdi>
                {warning.legs.length > 3 ? " …" : null}
              </span>
              <span>
                {t("community.warnings.until")} <Day day={warning.until} />
              </span>
              <span>{t("community.warnings.inLanguages", { count: Object.keys(warning.text).length })}</span>
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}

/** The first words of its first text. */
function beginning({ text }: WarningView): string {
  const [first = ""] = Object.values(text);
  return first.length > 90 ? `${first.slice(0, 88)}…` : first;
}
