/**
 * What does one warning say, what does it rest on, and who did what to it?
 *
 * It is released for the next publication, and withdrawn at once; both with a reason that stays.
 *
 * @module
 */
import { Alert, Button, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Dialog,
  Moment,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import {
  type warningActSchema,
  type warningChange,
  warningDetail,
  type warningStep,
} from "../../warnings/warnings-api.ts";
import { useLegsKnown } from "./legs-known.ts";
import { sent } from "./new-warning-screen.tsx";
import { SourceTable } from "./source-table.tsx";
import { WarningForm, type WarningFormWords } from "./warning-form.tsx";
import { WarningPreview } from "./warning-preview.tsx";

type Detail = z.infer<typeof warningDetail>;

export function WarningScreen({ warningId }: { readonly warningId: string }): ReactElement {
  const { t } = useTranslation();
  const detail = useAnswer(`/warnings/${warningId}`, warningDetail);
  const [changing, setChanging] = useState(false);
  if (detail.isError) return <PageRefused failure={detail.error} again={() => void detail.refetch()} />;
  if (!detail.data)
    return (
      <Page title={t("community.warnings.one")}>
        <Waiting />
      </Page>
    );
  if (changing) return <Changing warning={detail.data.warning} done={() => setChanging(false)} />;
  return <Shown {...detail.data} change={() => setChanging(true)} />;
}

function Shown({ warning, acts, change }: Detail & { readonly change: () => void }): ReactElement {
  const { t } = useTranslation();
  const legs = useLegsKnown();
  const title = warning.region ?? legs.nameOf(warning.legs[0] ?? "");
  return (
    <Page
      title={t("community.warnings.oneOf", { area: title })}
      lead={t(`community.warnings.standing.${warning.standing}`)}
      actions={<Steps warning={warning} change={change} />}
    >
      {warning.missing.length > 0 ? (
        <Alert color="ochre" variant="outline" role="note" title={t("community.warnings.notYet")}>
          {warning.missing.map((code) => t(`community.warnings.refused.${code}`)).join(" ")}
        </Alert>
      ) : null}
      <Panel title={t("community.warnings.preview")}>
        <WarningPreview text={warning.text} until={warning.until} />
        <p className="waymark-quiet">
          {t("community.warnings.standsOn")} <bdi>{warning.legs.map(legs.nameOf).join(", ")}</bdi>
        </p>
      </Panel>
      <Panel title={t("community.warnings.sources")} flush>
        <SourceTable sources={warning.sources} />
      </Panel>
      <Panel title={t("community.warnings.history")} flush>
        <History acts={acts} />
      </Panel>
    </Page>
  );
}

interface StepsProps extends Pick<Detail, "warning"> {
  readonly change: () => void;
}

function Steps({ warning, change }: StepsProps): ReactElement {
  const { t } = useTranslation();
  const [step, setStep] = useState<"release" | "withdraw" | null>(null);
  return (
    <>
      {warning.state === "draft" ? (
        <>
          <Button variant="default" onClick={change}>
            {t("community.warnings.change")}
          </Button>
          <Button disabled={warning.missing.length > 0} onClick={() => setStep("release")}>
            {t("community.warnings.release")}
          </Button>
        </>
      ) : null}
      {warning.state === "released" ? (
        <Button onClick={() => setStep("withdraw")}>{t("community.warnings.withdraw")}</Button>
      ) : null}
      {step === null ? null : <StepDialog warning={warning} step={step} close={() => setStep(null)} />}
    </>
  );
}

interface StepDialogProps extends Pick<Detail, "warning"> {
  readonly step: "release" | "withdraw";
  readonly close: () => void;
}

function StepDialog({ warning, step, close }: StepDialogProps): ReactElement {
  const { t } = useTranslation();
  const [act] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const change = useChange<z.input<typeof warningStep>, Detail>(
    (body) => ({ path: `/warnings/${warning.id}/${step}`, method: "POST", body, answer: warningDetail }),
    ["/warnings"],
  );
  const unsaid = reason.trim().length < 10;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!unsaid) change.mutate({ act, seen: warning.version, reason }, { onSuccess: close });
  };
  return (
    <Dialog opened onClose={close} title={t(`community.warnings.${step}`)}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <p>{t(`community.warnings.means.${step}`)}</p>
          <Textarea
            label={t("community.warnings.reason")}
            rows={3}
            data-autofocus
            value={reason}
            error={asked && unsaid ? t("community.warnings.reasonNeeded") : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {change.isError ? <Refused failure={change.error} /> : null}
          <Button type="submit" loading={change.isPending}>
            {t(`community.warnings.${step}`)}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

function Changing({ warning, done }: Pick<Detail, "warning"> & { readonly done: () => void }): ReactElement {
  const { t } = useTranslation();
  const [act] = useState(() => crypto.randomUUID());
  const change = useChange<z.input<typeof warningChange>, Detail>(
    (body) => ({ path: `/warnings/${warning.id}`, method: "PUT", body, answer: warningDetail }),
    ["/warnings"],
  );
  const submit = (words: WarningFormWords, reason: string) =>
    change.mutate({ act, seen: warning.version, reason, words: sent(words) }, { onSuccess: done });
  const cancel = (
    <Button variant="default" onClick={done}>
      {t("community.warnings.keepAsIs")}
    </Button>
  );
  return (
    <Page title={t("community.warnings.changeTitle")} actions={cancel}>
      <WarningForm start={warning} submit={submit} busy={change.isPending} failure={change.error} />
    </Page>
  );
}

type Act = z.infer<typeof warningActSchema>;

function History({ acts }: { readonly acts: readonly Act[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Act>[] = [
    { name: "at", title: t("community.warnings.when"), cell: (act) => <Moment at={act.at} />, heads: true },
    {
      name: "act",
      title: t("community.warnings.what"),
      cell: (act) => t(`community.warnings.acts.${act.act}`),
    },
    {
      name: "by",
      title: t("community.warnings.who"),
      cell: ({ by }) => (
        <>
          <bdi>{by.partner.name}</bdi>
          {by.mine ? ` (${t("community.warnings.you")})` : null}
        </>
      ),
    },
    { name: "reason", title: t("community.warnings.reason"), cell: (act) => <bdi>{act.reason}</bdi> },
  ];
  return (
    <DataTable
      caption={t("community.warnings.history")}
      columns={columns}
      rows={acts}
      rowKey={(act) => String(act.version)}
    />
  );
}
