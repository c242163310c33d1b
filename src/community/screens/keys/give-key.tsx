/**
 * How does a colleague come to hold a key?
 *
 * The officer compares the colleague's fingerprint by telephone: the node could have put a key of its own in its place.
 *
 * @module
 */
import { Button, Checkbox, NativeSelect, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Refused, useAsking } from "../../../safeguards/screens/index.ts";
import { keyFingerprint } from "../../keys/key-fingerprint.ts";
import { wrapFor } from "../../keys/wrapped-identity.ts";
import { toBase64 } from "../../seal/base64.ts";
import type { OpenedKey } from "./held-keys.ts";
import type { HeldKeyView, KeysView } from "./open-held-keys.ts";
import { useWork } from "./use-work.ts";

interface GiveKeyProps {
  readonly shown: HeldKeyView;
  readonly opened: OpenedKey;
  readonly view: KeysView;
  readonly done: () => void;
}

export function GiveKey({ shown, opened, view, done }: GiveKeyProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const cache = useQueryClient();
  const others = view.officers.filter((one) => !shown.holders.includes(one.member));
  const [chosen, setChosen] = useState(others[0]?.member ?? "");
  const [compared, setCompared] = useState(false);
  const officer = others.find((one) => one.member === chosen);
  const work = useWork(async () => {
    if (officer === undefined) return;
    const wrapped = toBase64(await wrapFor(officer.recipient, opened.identity));
    const body = { holder: officer.member, wrapped };
    await asking.ask({ path: `/keys/${shown.id}/holders`, method: "POST", body, answer: z.null() });
    await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/keys") });
    done();
  });
  if (officer === undefined) return <Text size="sm">{t("community.keys.giveNobody")}</Text>;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t("community.keys.giveTo")}
        data={others.map((one) => ({ value: one.member, label: one.name }))}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setCompared(false);
        }}
      />
      <Text size="sm">{t("community.keys.compareWhy")}</Text>
      <code dir="ltr">{keyFingerprint(officer.recipient)}</code>
      <Checkbox
        label={t("community.keys.compared")}
        checked={compared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
      {work.failure === null ? null : <Refused failure={work.failure} />}
      <Button disabled={!compared} loading={work.busy} onClick={work.run}>
        {t("community.keys.give")}
      </Button>
    </Stack>
  );
}
