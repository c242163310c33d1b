/**
 * How does one go from a name to its record?
 *
 * @module
 */
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";

interface RecordLinkProps {
  readonly id: string;
  readonly caption: string;
  readonly className?: string;
}

export function RecordLink({ id, caption, className }: RecordLinkProps): ReactElement {
  return (
    <Anchor
      {...(className ? { className } : {})}
      renderRoot={(props) => <Link to="/records/$recordId" params={{ recordId: id }} {...props} />}
    >
      <bdi>{caption}</bdi>
    </Anchor>
  );
}
