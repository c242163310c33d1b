/**
 * What do people say that it was worth, and what did those find who looked?
 *
 * Side by side, each with its grade: neither stands alone.
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeValue } from "../../value/value-api.ts";

type Finding = ProgrammeValue["said"][number];

export function SaidAndFoundPanel({ value }: { readonly value: ProgrammeValue }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("programmes.value.evidence.title")}>
      <div className="waymark-columns">
        <Findings title={t("programmes.value.evidence.said")} findings={value.said} />
        <Findings title={t("programmes.value.evidence.found")} findings={value.found} />
      </div>
    </Panel>
  );
}

function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <Text component="h3" size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {findings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("programmes.value.evidence.nobody")}
        </Text>
      ) : (
        <ul className="waymark-list">
          {findings.map((finding) => (
            <li key={finding.id}>
              <Text size="sm">
                <bdi>{finding.citation}</bdi>
              </Text>
              <Text size="xs" c="dimmed">
                {t(`programmes.choice.${finding.type}`)} ·{" "}
                {t("programmes.value.evidence.grade", { grade: finding.grade })} · <Day day={finding.date} />
                {finding.sharedBy
                  ? ` · ${t("programmes.value.evidence.sharedBy", { name: finding.sharedBy })}`
                  : ""}
              </Text>
              {finding.limits === "" ? null : (
                <Text size="xs" c="dimmed">
                  {t("programmes.value.evidence.limits", { limits: finding.limits })}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
