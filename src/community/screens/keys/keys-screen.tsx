/**
 * Which keys does my organisation have, who holds them, and what is to be done about them?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useSignedIn,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { keyFingerprint } from "../../keys/key-fingerprint.ts";
import { keysView } from "../../keys/keys-api.ts";
import { DeskProfileForm } from "./desk-profile-form.tsx";
import { FirstKey } from "./first-key.tsx";
import { forgetKeys, type HeldKeys, useHeldKeys } from "./held-keys.ts";
import { KeyPanel } from "./key-panel.tsx";
import { OfficersPanel } from "./officers-panel.tsx";
import type { KeysView } from "./open-held-keys.ts";
import { RecoveryPanel } from "./recovery-panel.tsx";
import { UnlockKeys } from "./unlock-keys.tsx";

export function KeysScreen(): ReactElement {
  const { t } = useTranslation();
  const { member } = useSignedIn();
  const keys = useAnswer("/keys", keysView);
  const held = useHeldKeys(member);
  if (keys.isError) return <PageRefused failure={keys.error} again={() => void keys.refetch()} />;
  const actions = (
    <Button variant="default" renderRoot={(props) => <Link to="/keys/recovery" {...props} />}>
      {t("community.keys.toRecovery")}
    </Button>
  );
  return (
    <Page title={t("community.keys.title")} lead={t("community.keys.lead")} actions={actions}>
      {keys.isPending ? <Waiting /> : null}
      {keys.data ? <MyKey view={keys.data} held={held} /> : null}
      {keys.data
        ? (["desk", "custodian"] as const).map((use) => (
            <KeyPanel key={use} use={use} view={keys.data} held={held} />
          ))
        : null}
      {keys.data ? <OfficersPanel view={keys.data} /> : null}
      {keys.data ? <RecoveryPanel view={keys.data} held={held} /> : null}
      {keys.data ? (
        <DeskProfileForm key={JSON.stringify(keys.data.profile)} profile={keys.data.profile} />
      ) : null}
    </Page>
  );
}

/** What this officer can do in this tab. */
function MyKey({ view, held }: { readonly view: KeysView; readonly held: HeldKeys | null }): ReactElement {
  const { t } = useTranslation();
  const [lost, setLost] = useState(false);
  if (lost) return <FirstKey lost done={() => setLost(false)} />;
  if (held === null || view.mine === null)
    return (
      <Stack gap="xs">
        <UnlockKeys />
        {view.mine === null ? null : (
          <Group>
            <Button variant="subtle" size="xs" onClick={() => setLost(true)}>
              {t("community.keys.lost")}
            </Button>
          </Group>
        )}
      </Stack>
    );
  return (
    <Panel
      title={t("community.keys.mine")}
      actions={
        <Button size="xs" variant="default" onClick={forgetKeys}>
          {t("community.keys.lock")}
        </Button>
      }
    >
      <Text size="sm">{t("community.keys.mineOpen")}</Text>
      <Text size="sm" mt="xs">
        {t("community.keys.fingerprint")} <code dir="ltr">{keyFingerprint(view.mine.recipient)}</code>
      </Text>
    </Panel>
  );
}
