/**
 * Which agreements leave the standard, what may be said about it, and what does it cost all the others?
 *
 * @module
 */
import { Tabs } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Page, PageRefused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { type ConditionsView, conditionsAnswer } from "../../conditions/conditions-api.ts";
import { type ConditionsFilter, conditionsTabs } from "../../conditions/conditions-filter.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { AgreementPage } from "./agreement-page.tsx";
import { AgreementQueue } from "./agreement-queue.tsx";
import { DonorCosts } from "./donor-costs.tsx";
import { RulesTable } from "./rules-table.tsx";
import "./conditions.css";

interface ConditionsScreenProps extends ConditionsFilter {
  readonly show: (filter: ConditionsFilter) => void;
}

export function ConditionsScreen({ show, ...filter }: ConditionsScreenProps): ReactElement {
  const { t } = useTranslation();
  const asked = useAnswer("/programme-views/conditions", conditionsAnswer);
  if (asked.isError) return <PageRefused failure={asked.error} again={() => void asked.refetch()} />;
  const view = asked.data;
  const opened = view?.agreements.find(({ id }) => id === filter.agreement);
  const { agreement: _, ...list } = filter;
  if (view !== undefined && opened !== undefined)
    return <AgreementPage key={opened.id} agreement={opened} view={view} back={() => show(list)} />;
  return (
    <Page title={t("programmes.conditions.title")} lead={t("programmes.conditions.lead")}>
      {view === undefined ? <Waiting /> : <Lists view={view} filter={list} show={show} />}
    </Page>
  );
}

interface ListsProps {
  readonly view: ConditionsView;
  readonly filter: ConditionsFilter;
  readonly show: (filter: ConditionsFilter) => void;
}

function Lists({ view, filter, show }: ListsProps): ReactElement {
  const { t } = useTranslation();
  const { programme, tab = "agreements" } = filter;
  const go = (next: string | null) =>
    show({ ...filter, tab: conditionsTabs.find((one) => one === next) ?? "agreements" });
  return (
    <>
      <ProgrammePicker
        programmes={programmesOf(view)}
        value={programme ?? null}
        choose={(next) => show({ tab, ...(next !== null && { programme: next }) })}
      />
      <Tabs value={tab} onChange={go}>
        <Tabs.List>
          {conditionsTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`programmes.conditions.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === "rules" ? <RulesTable view={view} /> : null}
      {tab === "costs" ? (
        <DonorCosts extras={view.extras.filter((one) => fits(one, programme))} rate={view.usdPerHour} />
      ) : null}
      {tab === "agreements" ? (
        <Agreements
          agreements={view.agreements.filter((one) => fits(one, programme))}
          open={(agreement) => show({ ...filter, agreement })}
        />
      ) : null}
    </>
  );
}

interface AgreementsProps {
  readonly agreements: ConditionsView["agreements"];
  readonly open: (agreement: string) => void;
}

function Agreements({ agreements, open }: AgreementsProps): ReactElement {
  const { t } = useTranslation();
  if (agreements.length === 0)
    return (
      <Empty title={t("programmes.conditions.noAgreement")}>{t("programmes.conditions.addAgreement")}</Empty>
    );
  return <AgreementQueue agreements={agreements} open={open} />;
}

function fits(one: { readonly programme: { readonly id: string } }, programme: string | undefined): boolean {
  return programme === undefined || one.programme.id === programme;
}

function programmesOf({ agreements }: ConditionsView) {
  const all = new Map(agreements.map(({ programme }) => [programme.id, programme]));
  return [...all.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}
