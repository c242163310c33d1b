/**
 * How is one value shown: what the source wrote, how it was read, and what is odd about it?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { recordValue } from "../api.ts";

interface SaidValueProps {
  readonly value: z.infer<typeof recordValue>;
  /** Leaves out the given form where it was read; for narrow columns. */
  readonly brief?: boolean;
}

export function SaidValue({ value, brief = false }: SaidValueProps): ReactElement {
  const { t } = useTranslation();
  const { given, caption, warning, hub, record } = value;
  const shown = caption ?? given;
  const rewritten = caption !== null && caption !== given;
  return (
    <div className="waymark-said" data-hub={hub || undefined}>
      {record === null ? (
        <bdi className="waymark-said-value">{shown}</bdi>
      ) : (
        <Link to="/records/$recordId" params={{ recordId: record }}>
          <bdi>{shown}</bdi>
        </Link>
      )}
      {rewritten && !brief ? (
        <Text size="xs" c="dimmed" component="span">
          {t("value.given")} <bdi className="waymark-code">{given}</bdi>
        </Text>
      ) : null}
      {caption === null ? <Note text={t("value.unread")} /> : null}
      {warning === null ? null : <Note text={t(`value.warnings.${warning}`, { defaultValue: warning })} />}
      {hub ? <Note text={t("value.hub")} /> : null}
    </div>
  );
}

function Note({ text }: { readonly text: string }): ReactElement {
  return <span className="waymark-note">{text}</span>;
}
