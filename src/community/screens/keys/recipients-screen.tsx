/**
 * Which organisations may reports be sealed for, how old is the list, and what should be signed next?
 *
 * @module
 */
import { Alert, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Empty,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { recipientsView, type signedListTaken } from "../../keys/keys-api.ts";

type View = z.infer<typeof recipientsView>;
type Listed = NonNullable<View["signed"]>["organisations"][number];

export function RecipientsScreen(): ReactElement {
  const { t } = useTranslation();
  const recipients = useAnswer("/recipients", recipientsView);
  if (recipients.isError)
    return <PageRefused failure={recipients.error} again={() => void recipients.refetch()} />;
  return (
    <Page title={t("community.recipients.title")} lead={t("community.recipients.lead")}>
      {recipients.isPending ? <Waiting /> : null}
      {recipients.data?.warnings.map((warning) => (
        <Alert key={warning} color="ochre" variant="outline">
          {t(`community.recipients.warnings.${warning}`)}
        </Alert>
      ))}
      {recipients.data ? <Signed signed={recipients.data.signed} /> : null}
      {recipients.data ? <Draft view={recipients.data} /> : null}
    </Page>
  );
}

function Signed({ signed }: Pick<View, "signed">): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Listed>[] = [
    {
      name: "label",
      title: t("community.recipients.organisation"),
      cell: (one) => <bdi>{one.label}</bdi>,
      heads: true,
    },
    {
      name: "kind",
      title: t("community.recipients.kind"),
      cell: (one) => t(one.authority ? "community.recipients.authority" : "community.recipients.noAuthority"),
    },
    {
      name: "default",
      title: t("community.recipients.chosen"),
      cell: (one) => t(one.receivesByDefault ? "community.recipients.yes" : "community.recipients.no"),
    },
    { name: "until", title: t("community.keys.lastDay"), cell: (one) => <Day day={one.validTo} /> },
  ];
  return (
    <Panel title={t("community.recipients.inForce")} flush>
      {signed === null ? (
        <Empty title={t("community.recipients.none")} />
      ) : (
        <>
          <Text size="sm" p="sm">
            {t("community.recipients.version", { version: signed.version })} <Day day={signed.day} />.{" "}
            {t("community.recipients.daysLeft", { count: Math.max(0, signed.daysLeft) })}
          </Text>
          <DataTable
            caption={t("community.recipients.inForce")}
            columns={columns}
            rows={signed.organisations}
            rowKey={(one) => one.label}
          />
        </>
      )}
    </Panel>
  );
}

function Draft({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const take = useChange<z.input<typeof signedListTaken>, null>(
    (body) => ({ path: "/recipients", method: "POST", body, answer: z.null() }),
    ["/recipients"],
  );
  const bring = (file: File | null) => void file?.text().then((text) => take.mutate({ file: text }));
  return (
    <Panel title={t("community.recipients.draft")}>
      <Stack gap="sm" maw="44rem">
        <Text size="sm">{t("community.recipients.draftWhy")}</Text>
        {view.draft === null ? (
          <Text size="sm">{t("community.recipients.noDraft")}</Text>
        ) : (
          <Text size="sm">
            {t("community.recipients.draftHolds", { count: view.draft.organisations })}{" "}
            {t(view.draft.changed ? "community.recipients.changed" : "community.recipients.unchanged")}
          </Text>
        )}
        {take.isError ? <Refused failure={take.error} /> : null}
        <Group gap="xs">
          {view.draft === null ? null : (
            <Button variant="default" onClick={() => save(view.draft?.file ?? "")}>
              {t("community.recipients.download")}
            </Button>
          )}
          <FileButton onChange={bring} accept="application/json,.json">
            {(props) => (
              <Button {...props} loading={take.isPending}>
                {t("community.recipients.take")}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </Panel>
  );
}

/** Hands the draft to the browser as a file. */
function save(file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "application/json" }));
  link.download = "recipients.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
