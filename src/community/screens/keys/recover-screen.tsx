/**
 * How do two custodians bring a lost key back to an officer of my organisation?
 *
 * Step by step: an officer has a key of their own; two custodians read out or type their shares; what the recovery key
 * opens is wrapped for the officer. Nothing of the shares leaves the browser.
 *
 * @module
 */
import { Button, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { identityToRecipient } from "age-encryption";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  Day,
  Empty,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useAsking,
  useSignedIn,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";
import { keysView, recoveryView } from "../../keys/keys-api.ts";
import { joinShares } from "../../keys/recovery-shares.ts";
import { unwrapWith, wrapFor } from "../../keys/wrapped-identity.ts";
import { toBase64 } from "../../seal/base64.ts";
import { type HeldKeys, holdKeys, useHeldKeys } from "./held-keys.ts";
import { sealedBytes } from "./open-held-keys.ts";
import { UnlockKeys } from "./unlock-keys.tsx";
import { useWork } from "./use-work.ts";

type Kept = z.infer<typeof recoveryView>;

export function RecoverScreen(): ReactElement {
  const { t } = useTranslation();
  const { member } = useSignedIn();
  const held = useHeldKeys(member);
  const kept = useAnswer("/keys/recovery", recoveryView);
  if (kept.isError) return <PageRefused failure={kept.error} again={() => void kept.refetch()} />;
  return (
    <Page title={t("community.recovery.guide")} lead={t("community.recovery.guideLead")}>
      {kept.isPending ? <Waiting /> : null}
      {kept.data?.recovery === null ? <Empty title={t("community.recovery.none")} /> : null}
      {kept.data?.recovery && held === null ? <UnlockKeys /> : null}
      {kept.data?.recovery && held !== null ? <Shares kept={kept.data} held={held} /> : null}
    </Page>
  );
}

function Shares({ kept, held }: { readonly kept: Kept; readonly held: HeldKeys }): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const cache = useQueryClient();
  const keys = useAnswer("/keys", keysView);
  const [shares, setShares] = useState({ first: "", second: "" });
  const [use, setUse] = useState<"desk" | "custodian">("desk");
  const [back, setBack] = useState(0);
  const work = useWork(async () => {
    const recipient = kept.recovery?.recipient ?? "";
    const recovery = await joinShares([shares.first, shares.second], recipient);
    const own = await identityToRecipient(held.own);
    const holder = keys.data?.officers.find((one) => one.mine)?.member;
    if (holder === undefined) throw new CommunityError("not-found");
    const opened = [...held.opened];
    for (const one of kept.kept.filter((each) => each.use === use)) {
      const identity = await unwrapWith(recovery, sealedBytes(one.wrapped), one.recipient);
      const body = { holder, wrapped: toBase64(await wrapFor(own, identity)) };
      await asking.ask({ path: `/keys/${one.key}/holders`, method: "POST", body, answer: z.null() });
      opened.push({ id: one.key, use: one.use, identity });
    }
    setShares({ first: "", second: "" });
    setBack(opened.length - held.opened.length);
    holdKeys({ ...held, opened });
    await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/keys") });
  });
  const dayOf = (key: string) => keys.data?.keys.find((one) => one.id === key)?.validFrom;
  if (back > 0)
    return (
      <Panel title={t("community.recovery.backTitle")}>
        <Text size="sm">{t("community.recovery.back", { count: back })}</Text>
        <Text size="sm" mt="xs">
          {t("community.recovery.then")}
        </Text>
      </Panel>
    );
  return (
    <Panel title={t("community.recovery.enter")}>
      <Stack gap="sm" maw="40rem">
        <Radio.Group
          label={t("community.recovery.which")}
          value={use}
          onChange={(value) => setUse(value === "custodian" ? "custodian" : "desk")}
        >
          <Stack gap={4} mt={4}>
            {(["desk", "custodian"] as const).map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`community.keys.use.${one}`)}
                disabled={!kept.kept.some((each) => each.use === one)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {kept.kept
          .filter((one) => one.use === use)
          .map((one) => (
            <Text size="sm" key={one.key}>
              {t("community.keys.made")} <Day day={dayOf(one.key) ?? ""} />
            </Text>
          ))}
        {(["first", "second"] as const).map((one) => (
          <Textarea
            key={one}
            label={t(`community.recovery.${one}`)}
            autoComplete="off"
            spellCheck={false}
            autosize
            minRows={2}
            value={shares[one]}
            onChange={(event) => setShares({ ...shares, [one]: event.currentTarget.value })}
          />
        ))}
        {work.failure === null ? null : <Refused failure={work.failure} />}
        <Button loading={work.busy} onClick={work.run}>
          {t("community.recovery.bringBack")}
        </Button>
      </Stack>
    </Panel>
  );
}
