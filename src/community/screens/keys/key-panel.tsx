/**
 * How does one of the organisation's keys stand, and who holds it?
 *
 * @module
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Day, Dialog, Empty, Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { keyFingerprint } from "../../keys/key-fingerprint.ts";
import { DestroyKey } from "./destroy-key.tsx";
import { GiveKey } from "./give-key.tsx";
import type { HeldKeys } from "./held-keys.ts";
import { MakeKey } from "./make-key.tsx";
import type { HeldKeyView, KeysView } from "./open-held-keys.ts";

interface KeyPanelProps {
  readonly use: "desk" | "custodian";
  readonly view: KeysView;
  readonly held: HeldKeys | null;
}

export function KeyPanel({ use, view, held }: KeyPanelProps): ReactElement {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const keys = view.keys.filter((one) => one.use === use && one.state !== "destroyed");
  return (
    <Panel
      title={t(`community.keys.use.${use}`)}
      actions={
        held === null ? null : (
          <Button size="xs" variant="default" onClick={() => setMaking(true)}>
            {t(keys.length === 0 ? "community.keys.make" : "community.keys.rotate")}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(`community.keys.useWhy.${use}`)}
        </Text>
        {keys.length === 0 ? <Empty title={t("community.keys.none")} /> : null}
        {keys.map((key) => (
          <OneKey key={key.id} shown={key} view={view} held={held} />
        ))}
      </Stack>
      <Dialog opened={making} onClose={() => setMaking(false)} title={t("community.keys.makeTitle")}>
        <MakeKey use={use} view={view} held={held} done={() => setMaking(false)} />
      </Dialog>
    </Panel>
  );
}

interface OneKeyProps {
  readonly shown: HeldKeyView;
  readonly view: KeysView;
  readonly held: HeldKeys | null;
}

function OneKey({ shown, view, held }: OneKeyProps): ReactElement {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const opened = held?.opened.find(({ id }) => id === shown.id);
  return (
    <Stack gap={6} className="waymark-key">
      <Group gap="xs">
        <span className="waymark-tag">{t(`community.keys.states.${shown.state}`)}</span>
        {opened ? <span className="waymark-tag">{t("community.keys.openHere")}</span> : null}
        <Text size="sm">
          {t("community.keys.made")} <Day day={shown.validFrom} />, {t("community.keys.nextBy")}{" "}
          <Day day={shown.rotateBy} />, {t("community.keys.lastDayIs")} <Day day={shown.validTo} />
        </Text>
      </Group>
      <Text size="sm">
        {t("community.keys.fingerprint")} <code dir="ltr">{keyFingerprint(shown.recipient)}</code>
      </Text>
      {shown.recoverable ? null : (
        <Alert color="ochre" variant="outline">
          {t("community.keys.notRecoverable")}
        </Alert>
      )}
      <Holders shown={shown} view={view} />
      <Group gap="xs">
        {opened ? (
          <Button size="xs" variant="default" onClick={() => setGiving(true)}>
            {t("community.keys.give")}
          </Button>
        ) : null}
        {shown.state === "to-destroy" ? <DestroyKey id={shown.id} /> : null}
      </Group>
      <Dialog opened={giving} onClose={() => setGiving(false)} title={t("community.keys.give")}>
        {opened ? <GiveKey shown={shown} opened={opened} view={view} done={() => setGiving(false)} /> : null}
      </Dialog>
    </Stack>
  );
}

/** Who holds it; each can be taken out, and a new key is then due. */
function Holders({ shown, view }: Omit<OneKeyProps, "held">): ReactElement {
  const { t } = useTranslation();
  const take = useChange<string, null>(
    (member) => ({ path: `/keys/${shown.id}/holders/${member}`, method: "DELETE", answer: z.null() }),
    ["/keys"],
  );
  const nameOf = (member: string) => view.officers.find((one) => one.member === member)?.name ?? "";
  if (shown.holders.length === 0) return <Text size="sm">{t("community.keys.heldByNobody")}</Text>;
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{t("community.keys.heldBy")}</Text>
        {shown.holders.map((member) => (
          <span className="waymark-inline" key={member}>
            <bdi>{nameOf(member)}</bdi>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("community.keys.takeBackFrom", { name: nameOf(member) })}
              onClick={() => take.mutate(member)}
            >
              {t("community.keys.takeBack")}
            </Button>
          </span>
        ))}
      </Group>
      {take.isError ? <Refused failure={take.error} /> : null}
    </>
  );
}
