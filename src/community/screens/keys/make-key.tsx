/**
 * How is a key of the organisation made, the first or the next?
 *
 * In this browser; wrapped for every officer who held the one before and for the recovery key, then handed to the node.
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Refused, useAsking } from "../../../safeguards/screens/index.ts";
import { wrapFor } from "../../keys/wrapped-identity.ts";
import { toBase64 } from "../../seal/base64.ts";
import { type HeldKeys, holdKeys } from "./held-keys.ts";
import type { KeysView } from "./open-held-keys.ts";
import { useWork } from "./use-work.ts";

interface MakeKeyProps {
  readonly use: "desk" | "custodian";
  readonly view: KeysView;
  readonly held: HeldKeys | null;
  readonly done: () => void;
}

const madeAnswer = z.object({ id: z.uuid() });

export function MakeKey({ use, view, held, done }: MakeKeyProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const cache = useQueryClient();
  const holders = holdersOfNext(view, use);
  const names = view.officers.filter((one) => holders.includes(one.member)).map(({ name }) => name);
  const work = useWork(async () => {
    if (held === null) return;
    const identity = await generateX25519Identity();
    const body = {
      use,
      recipient: await identityToRecipient(identity),
      ...(await wrapsOf(view, holders, identity)),
    };
    const { id } = await asking.ask({ path: "/keys", method: "POST", body, answer: madeAnswer });
    holdKeys({ ...held, opened: [{ id, use, identity }, ...held.opened] });
    await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/keys") });
    done();
  });
  return (
    <Stack gap="sm">
      <Text size="sm">{t("community.keys.makeWhy")}</Text>
      <Text size="sm">
        {t("community.keys.makeFor")} <bdi>{names.join(", ")}</bdi>
      </Text>
      {view.recovery === null ? <Text size="sm">{t("community.keys.makeWithoutRecovery")}</Text> : null}
      {work.failure === null ? null : <Refused failure={work.failure} />}
      <Button loading={work.busy} onClick={work.run}>
        {t("community.keys.make")}
      </Button>
    </Stack>
  );
}

/** Whoever held the newest key of this use, and the officer who makes the next. */
function holdersOfNext(view: KeysView, use: MakeKeyProps["use"]): string[] {
  const mine = view.officers.filter((one) => one.mine).map(({ member }) => member);
  const newest = view.keys.find((one) => one.use === use && one.state !== "destroyed");
  return [...new Set([...mine, ...(newest?.holders ?? [])])];
}

async function wrapsOf(view: KeysView, holders: readonly string[], identity: string) {
  const officers = view.officers.filter((one) => holders.includes(one.member));
  const wrapped = await Promise.all(
    officers.map(async (one) => ({
      holder: one.member,
      wrapped: toBase64(await wrapFor(one.recipient, identity)),
    })),
  );
  if (view.recovery === null) return { wrapped, recovery: null };
  const kept = toBase64(await wrapFor(view.recovery.recipient, identity));
  return { wrapped, recovery: { key: view.recovery.id, wrapped: kept } };
}
