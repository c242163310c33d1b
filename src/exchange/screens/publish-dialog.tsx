/**
 * Is it so wished? What was published others read at once, and keep.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Dialog, Refused, useChange } from "../../safeguards/screens/index.ts";
import { type nextProgrammePublication, publishedProgrammes } from "../iati/publication/publication-api.ts";

interface PublishDialogProps {
  readonly next: z.infer<typeof nextProgrammePublication>;
}

export function PublishDialog({ next }: PublishDialogProps): ReactElement {
  const { t } = useTranslation();
  // One id an opening: pressed twice, or sent again after a broken line, it is one publication.
  const [id, setId] = useState<string | null>(null);
  const publishing = useChange(
    (order: { id: string; hash: string }) => ({
      path: "/programme-publications",
      method: "POST",
      body: order,
      answer: publishedProgrammes,
    }),
    ["/programme-publications"],
  );
  const close = () => setId(null);
  return (
    <>
      <Button onClick={() => setId(crypto.randomUUID())}>{t("exchange.publication.publish")}</Button>
      <Dialog opened={id !== null} onClose={close} title={t("exchange.publication.confirm")}>
        <Stack gap="md">
          <Text>
            {t("exchange.publication.confirmMeans", {
              count: next.files.length,
              changes: next.changes.length,
            })}
          </Text>
          {next.warnings > 0 ? (
            <Text>{t("exchange.publication.withWarnings", { count: next.warnings })}</Text>
          ) : null}
          {publishing.isError ? <Refused failure={publishing.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("exchange.publication.notNow")}
            </Button>
            <Button
              loading={publishing.isPending}
              onClick={() =>
                id === null ? undefined : publishing.mutate({ id, hash: next.hash }, { onSuccess: close })
              }
            >
              {t("exchange.publication.publish")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
