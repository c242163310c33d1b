/**
 * How is a publication taken back?
 *
 * Whoever read it has read it: the note says that it no longer stands, and why.
 *
 * @module
 */
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog, Refused, useChange } from "../../safeguards/screens/index.ts";
import { publishedProgrammes } from "../iati/publication/publication-api.ts";

interface RetractDialogProps {
  readonly id: string;
  readonly version: number;
}

export function RetractDialog({ id, version }: RetractDialogProps): ReactElement {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const retracting = useChange(
    (body: { reason: string }) => ({
      path: `/programme-publications/${id}/retract`,
      method: "POST",
      body,
      answer: publishedProgrammes,
    }),
    ["/programme-publications"],
  );
  const close = () => setOpened(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t("exchange.publication.retractOne", { version })}
        onClick={() => setOpened(true)}
      >
        {t("exchange.publication.retract")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("exchange.publication.retractOne", { version })}>
        <Stack gap="md">
          <Text size="sm">{t("exchange.publication.retractMeans")}</Text>
          <Textarea
            label={t("exchange.publication.reason")}
            description={t("exchange.publication.reasonHelp")}
            value={reason}
            maxLength={1_000}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {retracting.isError ? <Refused failure={retracting.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("exchange.publication.notNow")}
            </Button>
            <Button
              disabled={reason.trim().length < 10}
              loading={retracting.isPending}
              onClick={() => retracting.mutate({ reason }, { onSuccess: close })}
            >
              {t("exchange.publication.retract")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
