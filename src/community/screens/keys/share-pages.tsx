/**
 * What stands on the three pages that custodians of other organisations keep?
 *
 * Printed, each is a page of its own and nothing else of the screen is on it.
 *
 * @module
 */
import { Stack, Text, Title } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, useSignedIn } from "../../../safeguards/screens/index.ts";
import { type Recovery, shownShare } from "../../keys/recovery-shares.ts";

export function SharePages({ recovery }: { readonly recovery: Recovery }): ReactElement {
  const { t } = useTranslation();
  const { partner } = useSignedIn();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="waymark-share-pages">
      {recovery.shares.map((share, at) => (
        <Stack key={share} component="section" className="waymark-share-page" gap="xs">
          <Title order={3}>{t("community.recovery.share", { number: at + 1 })}</Title>
          <Text size="sm">
            <bdi>{partner.name}</bdi>, <Day day={today} />
          </Text>
          <Text size="sm">{t("community.recovery.shareMeans")}</Text>
          <Text component="code" dir="ltr" className="waymark-share-letters">
            {shownShare(share)}
          </Text>
          <Text size="xs">{t("community.recovery.shareFor")}</Text>
          <Text component="code" dir="ltr" size="xs">
            {recovery.recipient}
          </Text>
        </Stack>
      ))}
    </div>
  );
}
