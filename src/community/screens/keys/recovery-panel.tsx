/**
 * How does my organisation prepare for the day on which nobody has the key any more?
 *
 * A recovery key is made and split in this browser; its three shares are printed once, one a page, and handed to people
 * of different organisations. The keys that are open here are wrapped for it.
 *
 * @module
 */
import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Day, Panel, Refused, useAsking } from "../../../safeguards/screens/index.ts";
import { makeRecovery, type Recovery } from "../../keys/recovery-shares.ts";
import { wrapFor } from "../../keys/wrapped-identity.ts";
import { toBase64 } from "../../seal/base64.ts";
import type { HeldKeys } from "./held-keys.ts";
import type { KeysView } from "./open-held-keys.ts";
import { SharePages } from "./share-pages.tsx";
import { useWork } from "./use-work.ts";

interface RecoveryPanelProps {
  readonly view: KeysView;
  readonly held: HeldKeys | null;
}

const madeAnswer = z.object({ id: z.uuid() });

export function RecoveryPanel({ view, held }: RecoveryPanelProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const cache = useQueryClient();
  const [made, setMade] = useState<Recovery | null>(null);
  const [handedOut, setHandedOut] = useState(false);
  const refresh = () =>
    cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/keys") });
  const keep = async (recovery: { id: string; recipient: string }) => {
    for (const { id, identity } of held?.opened ?? []) {
      const body = { recovery: recovery.id, wrapped: toBase64(await wrapFor(recovery.recipient, identity)) };
      await asking.ask({ path: `/keys/${id}/recovery`, method: "PUT", body, answer: z.null() });
    }
    await refresh();
  };
  const start = useWork(async () => setMade(await makeRecovery()));
  const finish = useWork(async () => {
    if (made === null) return;
    const body = { recipient: made.recipient };
    const { id } = await asking.ask({ path: "/keys/recovery", method: "POST", body, answer: madeAnswer });
    await keep({ id, recipient: made.recipient });
    setMade(null);
    setHandedOut(false);
  });
  const again = useWork(async () => {
    if (view.recovery !== null) await keep(view.recovery);
  });
  const failure = start.failure ?? finish.failure ?? again.failure;
  return (
    <Panel title={t("community.recovery.title")}>
      <Stack gap="sm">
        <Text size="sm" maw="44rem">
          {t("community.recovery.why")}
        </Text>
        {view.recovery === null ? (
          <Alert color="ochre" variant="outline">
            {t("community.recovery.none")}
          </Alert>
        ) : (
          <Text size="sm">
            {t("community.recovery.made")} <Day day={view.recovery.madeOn} />
          </Text>
        )}
        {failure === null ? null : <Refused failure={failure} />}
        {made === null ? (
          <Group gap="xs">
            <Button size="xs" variant="default" loading={start.busy} onClick={start.run}>
              {t(view.recovery === null ? "community.recovery.make" : "community.recovery.makeAnew")}
            </Button>
            {view.recovery !== null && held !== null ? (
              <Button
                className="waymark-wrapping"
                size="xs"
                variant="default"
                loading={again.busy}
                onClick={again.run}
              >
                {t("community.recovery.keepOpen")}
              </Button>
            ) : null}
          </Group>
        ) : (
          <>
            <SharePages recovery={made} />
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => window.print()}>
                {t("community.recovery.print")}
              </Button>
            </Group>
            <Checkbox
              label={t("community.recovery.handedOut")}
              checked={handedOut}
              onChange={(event) => setHandedOut(event.currentTarget.checked)}
            />
            <Group gap="xs">
              <Button disabled={!handedOut} loading={finish.busy} onClick={finish.run}>
                {t("community.recovery.finish")}
              </Button>
              <Button variant="default" onClick={() => setMade(null)}>
                {t("community.recovery.discard")}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Panel>
  );
}
