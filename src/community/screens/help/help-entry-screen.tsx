/**
 * What is known of one place of help, is it still true, and who said so when?
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type helpChange, helpDetail } from "../../help/help-api.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { HelpFacts } from "./help-facts.tsx";
import { HelpForm } from "./help-form.tsx";
import { HelpHistory } from "./help-history.tsx";
import { useHelpStep } from "./help-step.ts";
import { sent } from "./new-help-screen.tsx";

type Detail = z.infer<typeof helpDetail>;

export function HelpEntryScreen({ entryId }: { readonly entryId: string }): ReactElement {
  const { t } = useTranslation();
  const detail = useAnswer(`/help-entries/${entryId}`, helpDetail);
  if (detail.isError) return <PageRefused failure={detail.error} again={() => void detail.refetch()} />;
  if (!detail.data)
    return (
      <Page title={t("community.help.one")}>
        <Waiting />
      </Page>
    );
  return <Shown {...detail.data} />;
}

function Shown({ entry, acts }: Detail): ReactElement {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  if (changing) return <Changing entry={entry} done={() => setChanging(false)} />;
  return (
    <Page
      title={entry.name}
      lead={<Standing entry={entry} />}
      actions={<Steps entry={entry} change={() => setChanging(true)} />}
    >
      <Panel title={t("community.help.told")} flush>
        <HelpFacts draft={entry} />
      </Panel>
      <Panel title={t("community.help.history")} flush>
        <HelpHistory acts={acts} />
      </Panel>
    </Page>
  );
}

function Standing({ entry }: Pick<Detail, "entry">): ReactElement {
  const { t } = useTranslation();
  return (
    <Text component="p" size="sm">
      {t(`community.help.standing.${entry.state}`)} {t("community.help.confirmedOn")}{" "}
      <Day day={entry.confirmed} />, {t("community.help.toldUntil")} <Day day={entry.lastDay} />.{" "}
      {t("community.help.addedBy")} <bdi>{entry.owner.name}</bdi>.
    </Text>
  );
}

function Steps({
  entry,
  change,
}: Pick<Detail, "entry"> & { readonly change: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const mayEdit = useMay("community:edit");
  const confirm = useHelpStep(entry, "confirm");
  const remove = useHelpStep(entry, "remove");
  const restore = useHelpStep(entry, "restore");
  const failed = [confirm, remove, restore].find((step) => step.isError);
  if (!mayEdit) return null;
  return (
    <Stack gap="xs" align="flex-end">
      <span className="waymark-inline">
        {entry.state === "removed" ? null : (
          <Button loading={confirm.isPending} onClick={confirm.act}>
            {t("community.help.confirmToday")}
          </Button>
        )}
        {entry.mayChange && entry.state !== "removed" ? (
          <>
            <Button variant="default" onClick={change}>
              {t("community.help.change")}
            </Button>
            <Button variant="default" loading={remove.isPending} onClick={remove.act}>
              {t("community.help.remove")}
            </Button>
          </>
        ) : null}
        {entry.mayChange && entry.state === "removed" ? (
          <Button variant="default" loading={restore.isPending} onClick={restore.act}>
            {t("community.help.restore")}
          </Button>
        ) : null}
      </span>
      {failed ? <Refused failure={failed.error} /> : null}
    </Stack>
  );
}

function Changing({ entry, done }: Pick<Detail, "entry"> & { readonly done: () => void }): ReactElement {
  const { t } = useTranslation();
  const [act] = useState(() => crypto.randomUUID());
  const change = useChange<z.input<typeof helpChange>, Detail>(
    (body) => ({ path: `/help-entries/${entry.id}`, method: "PUT", body, answer: helpDetail }),
    ["/help-entries"],
  );
  const submit = (draft: HelpDraft) =>
    change.mutate({ act, seen: entry.version, draft: sent(draft) }, { onSuccess: done });
  const cancel = (
    <Button variant="default" onClick={done}>
      {t("community.help.keepAsIs")}
    </Button>
  );
  return (
    <Page title={t("community.help.changeTitle")} lead={<bdi>{entry.name}</bdi>} actions={cancel}>
      <HelpForm
        start={entry}
        submit={submit}
        busy={change.isPending}
        failure={change.error}
        button={t("community.help.save")}
      />
    </Page>
  );
}
