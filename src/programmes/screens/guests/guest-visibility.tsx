/**
 * Who was named for what they gave, and what is owed to the guest's side?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Panel, Refused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { guestVisibility } from "../../guests/guests-api.ts";
import type { ParityShown } from "../../visibility/visibility-api.ts";
import { useFigureWords } from "../value/figure-words.ts";

export function GuestVisibility({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const seen = useAnswer(`/guest/visibility?programme=${programme}`, guestVisibility);
  if (seen.isError) return <Refused failure={seen.error} />;
  if (!seen.data) return <Waiting />;
  const { donors, agencies, obligations } = seen.data;
  return (
    <>
      <SidePanel side="donors" parity={donors} />
      <SidePanel side="agencies" parity={agencies} />
      <Panel title={t(`programmes.briefs.owed.title.${obligations.to}`)}>
        <Text size="sm">
          {obligations.rate === null
            ? t("programmes.briefs.owed.nothing")
            : t("programmes.briefs.owed.done", {
                done: obligations.done,
                due: obligations.due,
                rate: words.share(obligations.rate),
              })}
        </Text>
      </Panel>
    </>
  );
}

interface SidePanelProps {
  readonly side: "donors" | "agencies";
  readonly parity: ParityShown;
}

function SidePanel({ side, parity }: SidePanelProps): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const column = (name: string) => ({ name, title: t(`programmes.visibility.parity.columns.${name}`) });
  return (
    <Panel title={t(`programmes.visibility.${side}.chart`)} flush>
      <DataTable<ParityShown["rows"][number]>
        caption={t(`programmes.visibility.${side}.chart`)}
        rows={parity.rows}
        rowKey={({ organisation }) => organisation}
        columns={[
          { ...column("organisation"), heads: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { ...column("givenShare"), numeric: true, cell: ({ givenShare }) => words.share(givenShare) },
          { ...column("mentionShare"), numeric: true, cell: ({ mentionShare }) => words.share(mentionShare) },
          {
            ...column("parity"),
            numeric: true,
            cell: ({ parity: found }) => words.number(found === null ? null : Math.round(found * 100) / 100),
          },
          {
            ...column("flag"),
            cell: ({ flagged }) => (flagged ? t("programmes.visibility.parity.flag") : "–"),
          },
        ]}
      />
    </Panel>
  );
}
