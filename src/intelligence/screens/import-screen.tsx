/**
 * What would this file change, what has it changed, and what was refused?
 *
 * Nothing is written before a member has read what the check says and starts the import.
 *
 * @module
 */
import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  useMay,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { importView } from "../api.ts";
import { ImportOutcome } from "./import-outcome.tsx";
import { ImportPlan } from "./import-plan.tsx";
import { Steps } from "./import-steps.tsx";

type Import = z.infer<typeof importView>;

/** Unit: milliseconds between two looks at work in progress. */
const again = 700;

const stepOf: Readonly<Record<Import["state"], "plan" | "check" | "done">> = {
  staged: "plan",
  checking: "check",
  checked: "check",
  running: "done",
  done: "done",
  cancelled: "done",
  failed: "done",
};

export function ImportScreen({ importId }: { readonly importId: string }): ReactElement {
  const { t } = useTranslation();
  const path = `/imports/${encodeURIComponent(importId)}`;
  const answer = useAnswer(path, importView, { again: (view) => (isWorking(view) ? again : false) });
  const [planning, setPlanning] = useState(false);
  if (answer.isError) return <PageRefused failure={answer.error} again={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting />;
  const view = answer.data;
  const plans = view.state === "staged" || (planning && view.state === "checked");
  return (
    <Page title={view.fileName} lead={<Lead view={view} />}>
      <Steps at={plans ? "plan" : stepOf[view.state]} />
      {view.error ? (
        <Alert color="ochre" variant="outline" role="alert" title={t("imports.failed")}>
          {view.error.message}
        </Alert>
      ) : null}
      {view.format === null ? <Unrecognised /> : null}
      {plans && view.format ? <ImportPlan view={view} checked={() => setPlanning(false)} /> : null}
      {isWorking(view) ? <Working view={view} /> : null}
      {view.state === "checked" && !plans ? <Start view={view} plan={() => setPlanning(true)} /> : null}
      {plans || view.state === "staged" || view.state === "checking" ? null : <ImportOutcome view={view} />}
    </Page>
  );
}

function isWorking(view: Import | undefined): boolean {
  return view?.state === "checking" || view?.state === "running";
}

function Lead({ view }: { readonly view: Import }): ReactElement {
  const { t, i18n } = useTranslation();
  const size = new Intl.NumberFormat(i18n.language, {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  return (
    <>
      {view.format?.title ?? t("imports.noFormat")} · {size.format(Math.max(1, view.bytes / 1000))} ·{" "}
      <bdi>{view.source?.name ?? t("imports.noSource")}</bdi>
    </>
  );
}

function Unrecognised(): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("imports.noFormat")}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t("imports.noFormatMeans")}</Text>
        <Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>{t("imports.another")}</Button>
      </Stack>
    </Panel>
  );
}

function useStep(view: Import, step: "start" | "cancel") {
  return useChange<null, Import>(
    () => ({ path: `/imports/${view.id}/${step}`, method: "POST", body: {}, answer: importView }),
    ["/imports", "/sources", "/records", "/proposals"],
  );
}

function Working({ view }: { readonly view: Import }): ReactElement {
  const { t } = useTranslation();
  const cancel = useStep(view, "cancel");
  const percent = Math.round(view.progress * 100);
  return (
    <Panel title={t(`imports.states.${view.state}`)}>
      <Stack gap="sm" align="flex-start">
        <Progress value={percent} size="lg" w="100%" aria-label={t(`imports.states.${view.state}`)} />
        <Text size="sm" role="status">
          {t("imports.progress", { percent })}
        </Text>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(null)}>
          {t("imports.cancel")}
        </Button>
        {cancel.isError ? <Refused failure={cancel.error} /> : null}
      </Stack>
    </Panel>
  );
}

function Start({ view, plan }: { readonly view: Import; readonly plan: () => void }): ReactElement {
  const { t } = useTranslation();
  const start = useStep(view, "start");
  const mayWrite = useMay("record:write");
  const writes = view.counts.added + view.counts.changed > 0;
  return (
    <Panel title={t("imports.nothingWritten")}>
      <Stack gap="sm">
        <Text size="sm">
          {t("imports.would", {
            added: view.counts.added,
            changed: view.counts.changed,
            skipped: view.counts.skipped,
            refused: view.counts.refused,
          })}
        </Text>
        <Group gap="xs">
          <Button
            disabled={!mayWrite || !writes}
            loading={start.isPending}
            onClick={() => start.mutate(null)}
          >
            {t("imports.start")}
          </Button>
          <Button variant="default" onClick={plan}>
            {t("imports.changePlan")}
          </Button>
        </Group>
        {start.isError ? <Refused failure={start.error} /> : null}
      </Stack>
    </Panel>
  );
}
