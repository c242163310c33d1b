/**
 * Which agreement asks for attention first?
 *
 * In the order of the queue. The score ranks; nobody is refused for it.
 *
 * @module
 */
import { Anchor, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { AgreementView } from "../../conditions/conditions-api.ts";
import { useTermWords } from "./term-words.ts";

interface AgreementQueueProps {
  readonly agreements: readonly AgreementView[];
  readonly open: (agreement: string) => void;
}

export function AgreementQueue({ agreements, open }: AgreementQueueProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("programmes.conditions.queue")} flush>
      <DataTable
        inParts
        caption={t("programmes.conditions.queue")}
        columns={useColumns(open)}
        rows={agreements}
        rowKey={({ id }) => id}
      />
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("programmes.conditions.queueMeans")}
      </Text>
    </Panel>
  );
}

function useColumns(open: (agreement: string) => void): Column<AgreementView>[] {
  const { t } = useTranslation();
  const words = useTermWords();
  const title = (name: string) => t(`programmes.conditions.columns.${name}`);
  return [
    {
      name: "agreement",
      title: title("agreement"),
      heads: true,
      cell: ({ id, title: name }) => (
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => open(id)}>
          <bdi>{name}</bdi>
        </Anchor>
      ),
    },
    { name: "donor", title: title("donor"), cell: ({ donor }) => <bdi>{donor.name}</bdi> },
    { name: "programme", title: title("programme"), cell: ({ programme }) => <bdi>{programme.code}</bdi> },
    {
      name: "signed",
      title: title("signed"),
      cell: ({ signed }) => (signed === null ? t("programmes.conditions.notSigned") : <Day day={signed} />),
    },
    {
      name: "score",
      title: title("score"),
      numeric: true,
      cell: ({ standing }) => (standing === null ? t("programmes.conditions.none") : words.score(standing)),
    },
    { name: "verdict", title: title("verdict"), cell: (one) => <Verdict agreement={one} /> },
    { name: "open", title: title("open"), cell: (one) => <Deviations agreement={one} /> },
    {
      name: "unknown",
      title: title("unknown"),
      numeric: true,
      cell: ({ standing }) => standing?.unknown.length ?? t("programmes.conditions.all"),
    },
    {
      name: "burden",
      title: title("burden"),
      numeric: true,
      cell: ({ standing }) =>
        standing === null
          ? t("programmes.conditions.notKnown")
          : words.burden(standing.burdenHours, standing.burdenAtLeast),
    },
  ];
}

function Verdict({ agreement: { standing, runDue } }: { readonly agreement: AgreementView }): ReactElement {
  const { t } = useTranslation();
  const words = useTermWords();
  return (
    <Stack gap={2} align="flex-start">
      <span>{standing === null ? t("programmes.conditions.noRules") : words.verdict(standing.verdict)}</span>
      {runDue ? (
        <span className="waymark-tag waymark-tag-care">{t("programmes.conditions.runDue")}</span>
      ) : null}
    </Stack>
  );
}

/** What nobody has accepted, and what was and ends. */
function Deviations({
  agreement: { standing, acceptances },
}: {
  readonly agreement: AgreementView;
}): ReactElement {
  const { t } = useTranslation();
  const all = standing?.deviations ?? [];
  const open = all.filter(({ acceptance }) => acceptance === null).length;
  const ending = acceptances.filter(({ state }) => state !== "standing").length;
  return (
    <Stack gap={2} align="flex-start">
      <span>{t("programmes.conditions.openOf", { open, count: all.length })}</span>
      {ending > 0 ? (
        <span className="waymark-tag waymark-tag-care">
          {t("programmes.conditions.ending", { count: ending })}
        </span>
      ) : null}
    </Stack>
  );
}
