/**
 * Which versions of the map were there, and how does one come back?
 *
 * @module
 */
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type routeMapRestoring, routeMapVersions, routeMapView } from "../../routes/routes-api.ts";

type Version = z.infer<typeof routeMapVersions>["items"][number];

interface MapVersionsProps {
  /** The newest version. */
  readonly standing: number;
  readonly mayEdit: boolean;
}

export function MapVersions({ standing, mayEdit }: MapVersionsProps): ReactElement {
  const { t } = useTranslation();
  const versions = useAnswer("/route-map/versions", routeMapVersions);
  const restore = useChange<{ version: number } & z.input<typeof routeMapRestoring>, unknown>(
    ({ version, ...body }) => ({
      path: `/route-map/versions/${version}/restore`,
      method: "POST",
      body,
      answer: routeMapView,
    }),
    ["/route-map"],
  );
  if (versions.isError) return <Refused failure={versions.error} again={() => void versions.refetch()} />;
  if (versions.isPending) return <Waiting />;
  const columns: Column<Version>[] = [
    { name: "version", title: t("community.routes.version"), cell: (one) => one.version, heads: true },
    { name: "words", title: t("community.routes.changeWords"), cell: (one) => <bdi>{one.words}</bdi> },
    {
      name: "by",
      title: t("community.routes.savedBy"),
      cell: (one) => <bdi>{one.partner ?? t("community.routes.shipped")}</bdi>,
    },
    {
      name: "on",
      title: t("community.routes.savedOn"),
      cell: (one) => (one.savedOn ? <Day day={one.savedOn} /> : ""),
    },
    {
      name: "corridors",
      title: t("community.routes.tabs.corridors"),
      cell: (one) => one.corridors,
      numeric: true,
    },
    { name: "legs", title: t("community.routes.tabs.legs"), cell: (one) => one.legs, numeric: true },
    { name: "places", title: t("community.routes.tabs.places"), cell: (one) => one.places, numeric: true },
  ];
  if (mayEdit)
    columns.push({
      name: "do",
      title: t("community.routes.do"),
      cell: ({ version }) =>
        version === standing ? (
          t("community.routes.stands")
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            aria-label={t("community.routes.restoreOne", { version })}
            onClick={() =>
              restore.mutate({
                version,
                basedOn: standing,
                words: t("community.routes.restored", { version }),
              })
            }
          >
            {t("community.routes.restore")}
          </Button>
        ),
    });
  return (
    <Panel title={t("community.routes.tabs.versions")} flush>
      {restore.isError ? <Refused failure={restore.error} /> : null}
      <DataTable
        caption={t("community.routes.tabs.versions")}
        columns={columns}
        rows={versions.data.items}
        rowKey={(one) => String(one.version)}
      />
    </Panel>
  );
}
