/**
 * How does an invitation reach the invited?
 *
 * As a link that this page shows once and that works once; the node keeps only its hash.
 *
 * @module
 */
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Moment } from "../../safeguards/screens/index.ts";
import type { invitationMade } from "../api.ts";

export function InvitationLink({ made }: { readonly made: z.infer<typeof invitationMade> }): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(made.link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Stack gap="sm">
      <Text size="sm">{t("members.linkOnce", { name: made.member.name })}</Text>
      <TextInput
        label={t("members.link")}
        value={made.link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className="waymark-code"
      />
      <Text size="sm" c="dimmed">
        {t("members.linkUntil")} <Moment at={made.expiresAt} />
      </Text>
      <Button onClick={() => void copy()}>{copied ? t("log.copied") : t("log.copy")}</Button>
    </Stack>
  );
}
