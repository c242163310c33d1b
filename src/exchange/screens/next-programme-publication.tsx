/**
 * What would be published now: files, findings with place and remedy, changes, and what is left out?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Empty, Panel, Refused, useAnswer, Waiting } from "../../safeguards/screens/index.ts";
import { nextProgrammePublication } from "../iati/publication/publication-api.ts";
import { ChangesTable } from "./changes-table.tsx";
import { FindingsTable } from "./findings-table.tsx";
import { LeftOutTable } from "./left-out-table.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

type Next = z.infer<typeof nextProgrammePublication>;

export function NextProgrammePublication(): ReactElement {
  const { t } = useTranslation();
  const next = useAnswer("/programme-publications/next", nextProgrammePublication);
  if (next.isError) return <Refused failure={next.error} again={() => void next.refetch()} />;
  if (!next.data)
    return (
      <Panel title={t("exchange.publication.next")}>
        <p role="status">{t("exchange.publication.checking")}</p>
        <Waiting />
      </Panel>
    );
  return (
    <>
      <Summary next={next.data} />
      <Findings next={next.data} />
      <Changes next={next.data} />
      {next.data.leftOut.length === 0 ? null : (
        <Panel title={t("exchange.publication.leftOut")} flush>
          <LeftOutTable leftOut={next.data.leftOut} />
        </Panel>
      )}
    </>
  );
}

function Summary({ next }: { readonly next: Next }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const bytes = next.files.reduce((sum, file) => sum + file.bytes, 0);
  const ready = next.errors === 0 && !next.same && next.activities > 0;
  return (
    <Panel title={t("exchange.publication.next")} actions={ready ? <PublishDialog next={next} /> : null}>
      <Stack gap="xs">
        <Text>
          {t("exchange.publication.files", {
            count: next.files.length,
            activities: next.activities,
            kilobytes: number.format(Math.ceil(bytes / 1000)),
          })}
        </Text>
        <Text fw={600} role="status">
          {t(`exchange.publication.${stateOf(next)}`, { count: next.errors, version: next.last?.version })}
        </Text>
        <Text size="sm" c="dimmed">
          {t("exchange.publication.hash")} <code style={{ overflowWrap: "anywhere" }}>{next.hash}</code>
        </Text>
      </Stack>
    </Panel>
  );
}

function stateOf({ errors, activities, same, last }: Next) {
  if (activities === 0) return "nothing" as const;
  if (errors > 0) return "blocked" as const;
  if (same) return "same" as const;
  return last === null ? ("first" as const) : ("ready" as const);
}

function Findings({ next }: { readonly next: Next }): ReactElement {
  const { t } = useTranslation();
  const all = next.errors + next.warnings;
  if (all === 0)
    return (
      <Panel title={t("exchange.publication.findings")}>
        <Text>{t("exchange.publication.noFindings")}</Text>
      </Panel>
    );
  return (
    <Panel title={t("exchange.publication.findings")} flush>
      <FindingsTable findings={next.findings} />
      {all > next.findings.length ? (
        <Text size="sm" className="waymark-panel-foot">
          {t("exchange.publication.moreFindings", { count: all - next.findings.length })}
        </Text>
      ) : null}
    </Panel>
  );
}

function Changes({ next }: { readonly next: Next }): ReactElement {
  const { t } = useTranslation();
  const { last, changes } = next;
  const title = t("exchange.publication.changes");
  if (last?.filesGone)
    return (
      <Panel title={title}>
        <Text>{t("exchange.publication.filesGone", { version: last.version })}</Text>
      </Panel>
    );
  if (changes.length === 0)
    return (
      <Empty title={t("exchange.publication.noChange")}>{t("exchange.publication.noChangeMeans")}</Empty>
    );
  return (
    <Panel title={title} flush>
      <ChangesTable changes={changes} />
    </Panel>
  );
}
