/**
 * What does a part of a page look like?
 *
 * @module
 */
import { Box, Group, Title } from "@mantine/core";
import { type ReactElement, type ReactNode, useId } from "react";

interface PanelProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** True lets a table reach the panel's edges. */
  readonly flush?: boolean;
}

/** A named region with a heading of the second order. */
export function Panel({ title, actions, children, flush = false }: PanelProps): ReactElement {
  const id = useId();
  return (
    <Box component="section" className="waymark-panel" aria-labelledby={id}>
      <Group justify="space-between" className="waymark-panel-head" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      <div className={flush ? "waymark-panel-flush" : "waymark-panel-body"}>{children}</div>
    </Box>
  );
}
