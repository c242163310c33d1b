/**
 * Which corridors, legs and places does everybody on this node speak of, and how are they changed?
 *
 * A map, and beside it the same as tables, which need no mouse. Every version that was saved is kept.
 *
 * @module
 */
import { Button, Tabs, Text } from "@mantine/core";
import { lazy, type ReactElement, Suspense, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Dialog,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import type { Corridor, RouteMap } from "../../routes/route-map.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { type RoutesTab, routesTabs } from "../../routes/routes-tab.ts";
import { CorridorTable } from "./corridor-table.tsx";
import { LegTable } from "./leg-table.tsx";
import { type MapDraft, useMapDraft } from "./map-draft.ts";
import { MapVersions } from "./map-versions.tsx";
import { PlaceTable } from "./place-table.tsx";
import { SaveMap } from "./save-map.tsx";

// The map brings a drawing engine of its own.
const RoutePicture = lazy(() => import("./route-picture.tsx").then((m) => ({ default: m.RoutePicture })));

interface RoutesScreenProps {
  readonly tab: RoutesTab;
  readonly show: (tab: RoutesTab) => void;
}

export function RoutesScreen(props: RoutesScreenProps): ReactElement {
  const { t } = useTranslation();
  const standing = useAnswer("/route-map", routeMapView);
  if (standing.isError) return <PageRefused failure={standing.error} again={() => void standing.refetch()} />;
  if (standing.isPending)
    return (
      <Page title={t("community.routes.title")}>
        <Waiting />
      </Page>
    );
  return <RouteEditor {...props} standing={standing.data} />;
}

interface RouteEditorProps extends RoutesScreenProps {
  readonly standing: RouteMap;
}

function RouteEditor({ standing, tab, show }: RouteEditorProps): ReactElement {
  const { t } = useTranslation();
  const mayEdit = useMay("community:edit");
  const draft = useMapDraft(standing, mayEdit);
  const [chosen, setChosen] = useState<Corridor | null>(null);
  const legs = useMemo(() => new Set(chosen?.legs ?? []), [chosen]);
  const picture = useRef<HTMLDivElement>(null);
  const choose = (corridor: Corridor) => {
    setChosen(corridor);
    picture.current?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Page
      title={t("community.routes.title")}
      lead={t("community.routes.lead", { version: standing.version })}
      actions={draft.changes > 0 ? <Unsaved draft={draft} /> : null}
    >
      <Panel title={t("community.routes.map")} flush>
        <div ref={picture}>
          <Suspense fallback={<Waiting />}>
            <RoutePicture map={draft.map} chosen={legs} />
          </Suspense>
        </div>
        <Text size="sm" role="status" className="waymark-panel-foot">
          {chosen ? t("community.routes.shown", { name: chosen.name }) : t("community.routes.shownAll")}
        </Text>
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("map.disclaimer")} <bdi>{standing.credit.join(" ")}</bdi>
        </Text>
      </Panel>
      <Tabs value={tab} onChange={(next) => show((next ?? "corridors") as RoutesTab)}>
        <Tabs.List className="waymark-tabs">
          {routesTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`community.routes.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md" tabIndex={-1}>
          {tab === "corridors" ? <CorridorTable draft={draft} choose={choose} /> : null}
          {tab === "legs" ? <LegTable draft={draft} /> : null}
          {tab === "places" ? <PlaceTable draft={draft} /> : null}
          {tab === "versions" ? <MapVersions standing={standing.version} mayEdit={mayEdit} /> : null}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Unsaved({ draft }: { readonly draft: MapDraft }): ReactElement {
  const { t } = useTranslation();
  const [saving, setSaving] = useState(false);
  const saved = () => {
    setSaving(false);
    draft.discard();
  };
  return (
    <>
      <Text size="sm" role="status">
        {t("community.routes.changes", { count: draft.changes })}
      </Text>
      <Button variant="default" onClick={draft.discard}>
        {t("community.routes.discard")}
      </Button>
      <Button onClick={() => setSaving(true)}>{t("community.routes.save")}</Button>
      <Dialog
        opened={saving}
        onClose={() => setSaving(false)}
        title={t("community.routes.saveTitle")}
        size="lg"
      >
        <SaveMap draft={draft} saved={saved} />
      </Dialog>
    </>
  );
}
