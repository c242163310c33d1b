/**
 * How does an officer make a key of their own?
 *
 * In this browser: what goes to the node is the public half, and the private half locked by a passphrase or a passkey.
 *
 * @module
 */
import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Panel, Refused, useAsking, useSignedIn } from "../../../safeguards/screens/index.ts";
import { newPassphrase } from "../../keys/new-passphrase.ts";
import { lockWithPasskey, lockWithPassphrase, newPasskey } from "../../keys/wrapped-identity.ts";
import { toBase64 } from "../../seal/base64.ts";
import { holdKeys } from "./held-keys.ts";
import { useWork } from "./use-work.ts";

interface FirstKeyProps {
  /** True makes a key in place of one that is lost. */
  readonly lost?: boolean;
  readonly done?: () => void;
}

export function FirstKey({ lost = false, done }: FirstKeyProps): ReactElement {
  const { t } = useTranslation();
  const { member, partner } = useSignedIn();
  const asking = useAsking();
  const cache = useQueryClient();
  const [passphrase, setPassphrase] = useState(newPassphrase);
  const [written, setWritten] = useState(false);
  const make = (way: "passphrase" | "passkey") => async () => {
    const identity = await generateX25519Identity();
    const lock = await locked(identity, way === "passphrase" ? passphrase : null, partner.name);
    const body = { recipient: await identityToRecipient(identity), lock, lost };
    await asking.ask({ path: "/keys/mine", method: "PUT", body, answer: z.null() });
    holdKeys({ member, own: identity, opened: [] });
    await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/keys") });
    done?.();
  };
  const byPassphrase = useWork(make("passphrase"));
  const byPasskey = useWork(make("passkey"));
  const failure = byPassphrase.failure ?? byPasskey.failure;
  return (
    <Panel title={t(lost ? "community.keys.makeAnew" : "community.keys.makeFirst")}>
      <Stack gap="sm" maw="36rem">
        <Text size="sm">{t(lost ? "community.keys.makeAnewWhy" : "community.keys.makeFirstWhy")}</Text>
        <TextInput
          label={t("community.keys.passphrase")}
          description={t("community.keys.passphraseHelp")}
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Checkbox
          label={t("community.keys.written")}
          checked={written}
          onChange={(event) => setWritten(event.currentTarget.checked)}
        />
        {failure === null ? null : <Refused failure={failure} />}
        <Group gap="xs">
          <Button disabled={!written} loading={byPassphrase.busy} onClick={byPassphrase.run}>
            {t("community.keys.makeWithPassphrase")}
          </Button>
          <Button
            className="waymark-wrapping"
            variant="default"
            loading={byPasskey.busy}
            onClick={byPasskey.run}
          >
            {t("community.keys.makeWithPasskey")}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t("community.keys.passkeyHelp")}
        </Text>
      </Stack>
    </Panel>
  );
}

async function locked(identity: string, passphrase: string | null, name: string) {
  if (passphrase !== null)
    return {
      way: "passphrase" as const,
      locked: toBase64(await lockWithPassphrase(identity, passphrase)),
      passkey: null,
    };
  const passkey = await newPasskey(name);
  return { way: "passkey" as const, locked: toBase64(await lockWithPasskey(identity, passkey)), passkey };
}
