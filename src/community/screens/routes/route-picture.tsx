/**
 * How is the map of routes drawn without asking anybody for tiles?
 *
 * Natural Earth's land and borders, which are built into the console, under the legs and places of the map. All legs have one
 * colour: nothing on it says that one way is better than another. (rule 39)
 *
 * Source: Natural Earth 1:50m by world-atlas; boundaries carry the United Nations' disclaimer beside the map.
 *
 * @module
 */
import { Text, useComputedColorScheme } from "@mantine/core";
import { Map as MapLibre, NavigationControl, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { feature, mesh } from "topojson-client";
import type { RouteDraft } from "../../routes/route-map.ts";

setWorkerUrl(workerUrl);

const inks = {
  light: {
    sea: "#e6edee",
    land: "#fbfbf8",
    border: "#a8aaa2",
    text: "#20201e",
    leg: "#1f6373",
    chosen: "#875a0d",
  },
  dark: {
    sea: "#12181b",
    land: "#273036",
    border: "#6f7b81",
    text: "#e2e6e8",
    leg: "#83bcc9",
    chosen: "#e7bd67",
  },
} as const;

type Inks = (typeof inks)["light"] | (typeof inks)["dark"];

interface RoutePictureProps {
  readonly map: RouteDraft;
  /** Ids of legs that stand out. */
  readonly chosen: ReadonlySet<string>;
}

export function RoutePicture({ map, chosen }: RoutePictureProps): ReactElement {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [fails, setFails] = useState(false);
  const ink = inks[useComputedColorScheme("light")];
  useEffect(() => {
    let drawn: MapLibre | null = null;
    let gone = false;
    const controls = {
      "Map.Title": t("community.routes.picture", { count: map.legs.length }),
      "NavigationControl.ZoomIn": t("map.nearer"),
      "NavigationControl.ZoomOut": t("map.farther"),
    };
    void draw({ map, chosen, ink, controls, frame: () => (gone ? null : frame.current) }).then(
      (made) => {
        drawn = made;
        if (gone) made?.remove();
      },
      () => setFails(true),
    );
    return () => {
      gone = true;
      drawn?.remove();
    };
  }, [map, chosen, ink, t]);
  if (fails)
    return (
      <Text p="md" size="sm">
        {t("map.noWebGl")}
      </Text>
    );
  return <div ref={frame} className="waymark-picture" />;
}

interface Drawing extends RoutePictureProps {
  readonly ink: Inks;
  /** What the map's own buttons are called. */
  readonly controls: Record<string, string>;
  /** Null once the page has been left. */
  readonly frame: () => HTMLElement | null;
}

async function draw({ map, chosen, ink, controls, frame }: Drawing): Promise<MapLibre | null> {
  const style = await styleOf({ map, chosen }, ink);
  const container = frame();
  if (container === null) return null;
  const drawn = new MapLibre({
    container,
    style,
    bounds: boundsOf(map, chosen),
    fitBoundsOptions: { padding: 40, maxZoom: 6, animate: false },
    attributionControl: false,
    locale: controls,
    renderWorldCopies: false,
    maxZoom: 9,
    fadeDuration: 0,
    localIdeographFontFamily: getComputedStyle(container).fontFamily,
  });
  drawn.addControl(new NavigationControl({ showCompass: false }));
  return drawn;
}

async function styleOf({ map, chosen }: RoutePictureProps, ink: Inks): Promise<StyleSpecification> {
  const { default: world } = await import("world-atlas/countries-50m.json");
  const { land, countries } = world.objects;
  const borders = mesh(world, countries, (one, other) => one !== other);
  const legs = map.legs.map(({ id, line }) => legFeature(line, chosen.has(id)));
  const places = map.places.map(({ name, latitude, longitude }) => placeFeature(name, [longitude, latitude]));
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: feature(world, land) },
      borders: { type: "geojson", data: { type: "Feature", properties: {}, geometry: borders } },
      legs: { type: "geojson", data: { type: "FeatureCollection", features: legs } },
      places: { type: "geojson", data: { type: "FeatureCollection", features: places } },
    },
    layers: [...groundLayers(ink), ...routeLayers(ink)],
  };
}

function groundLayers(ink: Inks): StyleSpecification["layers"] {
  const dashed = { "line-color": ink.border, "line-width": 0.8, "line-dasharray": [3, 2] };
  return [
    { id: "sea", type: "background", paint: { "background-color": ink.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": ink.land } },
    { id: "borders", type: "line", source: "borders", paint: dashed },
  ];
}

function routeLayers(ink: Inks): StyleSpecification["layers"] {
  return [
    {
      id: "legs",
      type: "line",
      source: "legs",
      paint: {
        "line-color": ["case", ["get", "chosen"], ink.chosen, ink.leg],
        "line-width": ["case", ["get", "chosen"], 4, 1.6],
      },
    },
    {
      id: "places",
      type: "circle",
      source: "places",
      paint: { "circle-radius": 3, "circle-color": ink.text },
    },
    {
      id: "names",
      type: "symbol",
      source: "places",
      layout: {
        "text-field": ["get", "name"],
        "text-size": 12,
        "text-offset": [0, 0.9],
        "text-max-width": 12,
      },
      paint: { "text-color": ink.text, "text-halo-color": ink.sea, "text-halo-width": 1.4 },
    },
  ];
}

function legFeature(line: RouteDraft["legs"][number]["line"], chosen: boolean): GeoJSON.Feature {
  const coordinates = line.map(([latitude, longitude]) => [longitude, latitude]);
  return { type: "Feature", properties: { chosen }, geometry: { type: "LineString", coordinates } };
}

function placeFeature(name: string, coordinates: [number, number]): GeoJSON.Feature {
  return { type: "Feature", properties: { name }, geometry: { type: "Point", coordinates } };
}

/** The chosen legs, or all. */
function boundsOf({ legs }: RouteDraft, chosen: ReadonlySet<string>): [number, number, number, number] {
  const shown = chosen.size === 0 ? legs : legs.filter(({ id }) => chosen.has(id));
  const points = (shown.length === 0 ? legs : shown).flatMap(({ line }) => line);
  if (points.length === 0) return [-25, -5, 60, 60];
  const north = points.map(([latitude]) => Math.max(-85, Math.min(85, latitude)));
  const east = points.map(([, longitude]) => longitude);
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
}
