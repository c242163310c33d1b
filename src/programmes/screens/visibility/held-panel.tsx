/**
 * Which products may not go out, and why?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { VisibilityView } from "../../visibility/visibility-api.ts";

type Held = VisibilityView["held"][number];

export function HeldPanel({ held }: Pick<VisibilityView, "held">): ReactElement {
  const { t } = useTranslation();
  const column = (name: string) => ({ name, title: t(`programmes.visibility.held.columns.${name}`) });
  return (
    <Panel title={t("programmes.visibility.held.title")} flush>
      {held.length === 0 ? (
        <Empty title={t("programmes.visibility.held.none")} />
      ) : (
        <DataTable<Held>
          inParts
          caption={t("programmes.visibility.held.title")}
          rows={held}
          rowKey={({ id }) => id}
          columns={[
            { ...column("product"), heads: true, cell: ({ product }) => <bdi>{product}</bdi> },
            { ...column("programme"), cell: ({ programmeCode }) => <bdi>{programmeCode}</bdi> },
            { ...column("organisation"), cell: ({ organisation }) => <bdi>{organisation}</bdi> },
            { ...column("reason"), cell: ({ reason }) => t(`programmes.visibility.held.reasons.${reason}`) },
          ]}
        />
      )}
    </Panel>
  );
}
