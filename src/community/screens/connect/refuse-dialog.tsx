/**
 * Why is a post refused or taken back? The author is told this and nothing else.
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../../safeguards/screens/index.ts";
import { type RefusalReason, refusalReasons } from "../../connect/moderation.ts";

interface RefuseDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly close: () => void;
  readonly choose: (reason: RefusalReason) => void;
}

export function RefuseDialog({ opened, title, close, choose }: RefuseDialogProps): ReactElement {
  const { t } = useTranslation();
  const byNumber = (key: string) => {
    const reason = refusalReasons[Number(key) - 1];
    if (reason) choose(reason);
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <Stack gap={6} onKeyDown={({ key }) => byNumber(key)}>
        <Text size="sm" c="dimmed">
          {t("community.connect.reasonTold")}
        </Text>
        {refusalReasons.map((reason, at) => (
          <Button
            key={reason}
            variant="default"
            justify="flex-start"
            data-autofocus={at === 0 || undefined}
            onClick={() => choose(reason)}
          >
            {`${at + 1}  ${t(`community.connect.reasons.${reason}`)}`}
          </Button>
        ))}
      </Stack>
    </Dialog>
  );
}
