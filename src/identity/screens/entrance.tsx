/**
 * What frames the pages that are open before anybody has signed in?
 *
 * @module
 */
import { Box, Stack, Text, Title } from "@mantine/core";
import { type ReactElement, type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

interface EntranceProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function Entrance({ title, lead, children }: EntranceProps): ReactElement {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t("page.title", { title });
  }, [t, title]);
  return (
    <main className="waymark-entrance" id="content">
      <Box className="waymark-entrance-card">
        <Stack gap="md">
          <Stack gap={4}>
            <Text className="waymark-wordmark" component="p">
              {t("name")}
            </Text>
            <Title order={1}>{title}</Title>
            {lead ? (
              <Text component="div" size="sm" c="dimmed">
                {lead}
              </Text>
            ) : null}
          </Stack>
          {children}
        </Stack>
      </Box>
      <Text size="xs" c="dimmed" ta="center" maw="26rem">
        {t("entrance.notReviewed")}
      </Text>
    </main>
  );
}
