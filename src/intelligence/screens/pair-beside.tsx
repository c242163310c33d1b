/**
 * What do two records say, and what does the engine make of it?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Panel } from "../../safeguards/screens/index.ts";
import type { recordDetail, weighedSchema } from "../api.ts";
import { Evidence } from "./evidence.tsx";
import { SideBySide } from "./side-by-side.tsx";

interface PairBesideProps {
  readonly a: z.infer<typeof recordDetail>;
  readonly b: z.infer<typeof recordDetail>;
  /** Null for a pair that the engine does not propose. */
  readonly weighed: z.infer<typeof weighedSchema> | null;
}

export function PairBeside({ a, b, weighed }: PairBesideProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="waymark-desk">
      <Panel title={t("queue.records")} flush>
        <SideBySide a={a} b={b} because={weighed?.because ?? null} />
      </Panel>
      <Panel title={t("evidence.title")}>
        {weighed === null ? (
          <Text size="sm">{t("pair.notWeighed")}</Text>
        ) : (
          <Evidence
            because={weighed.because}
            bits={weighed.bits}
            probability={weighed.probability}
            entityType={a.entityType}
            rule={weighed.rule}
            explained={weighed.explained}
          />
        )}
      </Panel>
    </div>
  );
}
