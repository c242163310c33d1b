/**
 * What does every page begin with?
 *
 * One heading that names it, in the window's title too, and that takes the focus when the page was navigated
 * to, so that a screen reader says where one is.
 *
 * @module
 */
import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

interface PageProps {
  readonly title: string;
  /** Beside the heading: what can be done with the whole page. */
  readonly actions?: ReactNode;
  /** One line under the heading. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

let pagesShown = 0;

export function Page({ title, actions, lead, children }: PageProps): ReactElement {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("page.title", { title });
  }, [t, title]);
  useEffect(() => {
    pagesShown += 1;
    // The first page of a visit leaves the focus where the browser put it: at the top, before the skip link.
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, flex: "1 1 18rem" }}>
          <Title order={1} ref={heading} tabIndex={-1} className="waymark-heading">
            <bdi>{title}</bdi>
          </Title>
          {lead ? (
            <Text component="div" c="dimmed" size="sm" maw="46rem">
              {lead}
            </Text>
          ) : null}
        </Stack>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {children}
    </Stack>
  );
}
