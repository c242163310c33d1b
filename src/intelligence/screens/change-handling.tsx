/**
 * How does an owner change who sees a record?
 *
 * @module
 */
import { Button, Group, Stack } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { partnersPage } from "../../identity/api.ts";
import { entityTypes } from "../../model/index.ts";
import { type Handling, handlingRefused } from "../../safeguards/index.ts";
import {
  Dialog,
  HandlingEditor,
  Refused,
  useAnswer,
  useChange,
  useSignedIn,
} from "../../safeguards/screens/index.ts";
import { recordDetail } from "../api.ts";

type Detail = z.infer<typeof recordDetail>;

interface ChangeHandlingProps {
  readonly record: Detail;
  readonly opened: boolean;
  readonly close: () => void;
}

export function ChangeHandling({ record, opened, close }: ChangeHandlingProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={close} title={t("record.changeHandling")} size="lg">
      <Form record={record} close={close} />
    </Dialog>
  );
}

function Form({ record, close }: Omit<ChangeHandlingProps, "opened">): ReactElement {
  const { t } = useTranslation();
  const [handling, setHandling] = useState<Handling>(record.handling);
  const partners = useOtherPartners();
  const protection = entityTypes.get(record.entityType)?.protection ?? false;
  const change = useChange<Handling, Detail>(
    (body) => ({ path: `/records/${record.id}/handling`, method: "PUT", body, answer: recordDetail }),
    [`/records/${record.id}`, "/subjects", "/proposals"],
  );
  return (
    <Stack gap="md">
      <HandlingEditor value={handling} onChange={setHandling} partners={partners} protection={protection} />
      {change.isError ? <Refused failure={change.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t("record.keepHandling")}
        </Button>
        <Button
          loading={change.isPending}
          disabled={handlingRefused(handling, protection) !== null}
          onClick={() => change.mutate(handling, { onSuccess: close })}
        >
          {t("record.saveHandling")}
        </Button>
      </Group>
    </Stack>
  );
}

/** The partners that something may be shared with: all that work here but one's own. */
export function useOtherPartners(): readonly { readonly id: string; readonly name: string }[] {
  const { partner } = useSignedIn();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  return (partners.data?.items ?? []).filter(({ id, suspended }) => id !== partner.id && !suspended);
}
