/**
 * How is a key destroyed that nothing needs any more?
 *
 * Asks first: nothing brings it back.
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Dialog, Refused, useChange } from "../../../safeguards/screens/index.ts";

/** @param id - Of the key. */
export function DestroyKey({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const destroy = useChange<void, null>(
    () => ({ path: `/keys/${id}`, method: "DELETE", answer: z.null() }),
    ["/keys"],
  );
  return (
    <>
      <Button size="xs" color="ochre" variant="outline" onClick={() => setAsking(true)}>
        {t("community.keys.destroy")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("community.keys.destroyTitle")}>
        <Stack gap="sm">
          <Text size="sm">{t("community.keys.destroySure")}</Text>
          {destroy.isError ? <Refused failure={destroy.error} /> : null}
          <Button loading={destroy.isPending} onClick={() => destroy.mutate()}>
            {t("community.keys.destroyNow")}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
