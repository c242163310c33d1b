/**
 * Which officers of my organisation have a key of their own, and how does one leave?
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  Empty,
  Panel,
  Refused,
  useChange,
} from "../../../safeguards/screens/index.ts";
import { keyFingerprint } from "../../keys/key-fingerprint.ts";
import type { KeysView } from "./open-held-keys.ts";

type Officer = KeysView["officers"][number];

export function OfficersPanel({ view }: { readonly view: KeysView }): ReactElement {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<Officer | null>(null);
  const remove = useChange<string, null>(
    (member) => ({ path: `/keys/officers/${member}`, method: "DELETE", answer: z.null() }),
    ["/keys"],
  );
  const columns: Column<Officer>[] = [
    { name: "name", title: t("community.keys.officer"), cell: (one) => <bdi>{one.name}</bdi>, heads: true },
    { name: "made", title: t("community.keys.made"), cell: (one) => <Day day={one.madeOn} /> },
    {
      name: "fingerprint",
      title: t("community.keys.fingerprint"),
      cell: (one) => <code dir="ltr">{keyFingerprint(one.recipient)}</code>,
    },
    {
      name: "leave",
      title: t("community.keys.leaves"),
      cell: (one) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("community.keys.leavesNamed", { name: one.name })}
          onClick={() => setLeaving(one)}
        >
          {t("community.keys.leaves")}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={t("community.keys.officers")} flush>
      {view.officers.length === 0 ? <Empty title={t("community.keys.noOfficers")} /> : null}
      {view.officers.length > 0 ? (
        <DataTable
          caption={t("community.keys.officers")}
          columns={columns}
          rows={view.officers}
          rowKey={(one) => one.member}
        />
      ) : null}
      <Stack p="sm" gap="xs">
        <Text size="xs" c="dimmed">
          {t("community.keys.leavesWhy")}
        </Text>
      </Stack>
      <Dialog opened={leaving !== null} onClose={() => setLeaving(null)} title={t("community.keys.leaves")}>
        <Stack gap="sm">
          <Text size="sm">{t("community.keys.leavesSure", { name: leaving?.name ?? "" })}</Text>
          {remove.isError ? <Refused failure={remove.error} /> : null}
          <Button
            loading={remove.isPending}
            onClick={() => leaving && remove.mutate(leaving.member, { onSuccess: () => setLeaving(null) })}
          >
            {t("community.keys.leaves")}
          </Button>
        </Stack>
      </Dialog>
    </Panel>
  );
}
