/**
 * What is the member about to read for?
 *
 * Chosen once a task, before anything is asked of the node.
 *
 * @module
 */
import { Stack, Text, UnstyledButton } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Purpose } from "../purpose.ts";
import { Page } from "./page.tsx";

interface PurposeScreenProps {
  readonly purposes: readonly Purpose[];
  readonly held: Purpose | null;
  readonly choose: (purpose: Purpose) => void;
}

export function PurposeScreen({ purposes, held, choose }: PurposeScreenProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t("purpose-screen.title")} lead={t("purpose-screen.lead")}>
      <Stack component="ul" gap="xs" maw="40rem" className="waymark-plain-list">
        {purposes.map((purpose) => (
          <li key={purpose}>
            <UnstyledButton
              className="waymark-choice"
              onClick={() => choose(purpose)}
              aria-current={purpose === held ? "true" : undefined}
            >
              <Text fw={600}>
                {t(`purposes.${purpose}.name`)}
                {purpose === held ? ` · ${t("purpose-screen.held")}` : ""}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`purposes.${purpose}.means`)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
      <Text size="sm" c="dimmed" maw="40rem">
        {t("purpose-screen.logged")}
      </Text>
    </Page>
  );
}
