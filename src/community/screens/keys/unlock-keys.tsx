/**
 * How does an officer open the keys at the beginning of a session?
 *
 * @module
 */
import { Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused, useAnswer, useSignedIn, Waiting } from "../../../safeguards/screens/index.ts";
import { keysView } from "../../keys/keys-api.ts";
import { FirstKey } from "./first-key.tsx";
import { holdKeys } from "./held-keys.ts";
import { openHeldKeys } from "./open-held-keys.ts";
import { useWork } from "./use-work.ts";

/** Stands where something can only be read with keys; goes away when they are open. */
export function UnlockKeys(): ReactElement {
  const { t } = useTranslation();
  const { member } = useSignedIn();
  const keys = useAnswer("/keys", keysView);
  const [passphrase, setPassphrase] = useState("");
  const open = (entered: string | null) => async () => {
    if (keys.data !== undefined) holdKeys(await openHeldKeys(keys.data, entered, member));
  };
  const byPassphrase = useWork(open(passphrase));
  const byPasskey = useWork(open(null));
  if (keys.isError) return <Refused failure={keys.error} again={() => void keys.refetch()} />;
  if (keys.isPending) return <Waiting />;
  if (keys.data.mine === null) return <FirstKey />;
  const ways = keys.data.mine.locks.map(({ way }) => way);
  const failure = byPassphrase.failure ?? byPasskey.failure;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    byPassphrase.run();
  };
  return (
    <Panel title={t("community.keys.unlock")}>
      <form onSubmit={submit}>
        <Stack gap="sm" maw="28rem">
          <Text size="sm">{t("community.keys.unlockWhy")}</Text>
          {ways.includes("passphrase") ? (
            <PasswordInput
              label={t("community.keys.passphrase")}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          ) : null}
          {failure === null ? null : <Refused failure={failure} />}
          <Group gap="xs">
            {ways.includes("passphrase") ? (
              <Button type="submit" loading={byPassphrase.busy}>
                {t("community.keys.open")}
              </Button>
            ) : null}
            {ways.includes("passkey") ? (
              <Button variant="default" loading={byPasskey.busy} onClick={byPasskey.run}>
                {t("community.keys.openPasskey")}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
