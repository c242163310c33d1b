/**
 * How is a map drawn without asking anybody for tiles or letters?
 *
 * MapLibre draws Natural Earth's land and borders, which are built into the console; letters come from the
 * reader's own fonts. No request leaves for another address.
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

setWorkerUrl(workerUrl);

export interface MapPoint {
  readonly id: string;
  readonly caption: string;
  readonly entityType: string;
  /** True for a record of the subject itself; false for what it is connected with. */
  readonly own: boolean;
  /** Unit: degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const inks = {
  light: {
    sea: "#e6edee",
    land: "#fbfbf8",
    border: "#a8aaa2",
    text: "#20201e",
    halo: "#ffffff",
    own: "#875a0d",
    other: "#1f6373",
  },
  dark: {
    sea: "#12181b",
    land: "#273036",
    border: "#6f7b81",
    text: "#e2e6e8",
    halo: "#12181b",
    own: "#e7bd67",
    other: "#83bcc9",
  },
} as const;

type Inks = (typeof inks)["light"] | (typeof inks)["dark"];

export function MapPicture({ points }: { readonly points: readonly MapPoint[] }): ReactElement {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [fails, setFails] = useState(false);
  const ink = inks[useComputedColorScheme("light")];
  useEffect(() => {
    let map: MapLibre | null = null;
    let gone = false;
    const controls = {
      "Map.Title": t("map.picture", { count: points.length }),
      "NavigationControl.ZoomIn": t("map.nearer"),
      "NavigationControl.ZoomOut": t("map.farther"),
    };
    void draw({ points, ink, controls, frame: () => (gone ? null : frame.current) }).then(
      (made) => {
        map = made;
        if (gone) made?.remove();
      },
      () => setFails(true),
    );
    return () => {
      gone = true;
      map?.remove();
    };
  }, [points, ink, t]);
  if (fails)
    return (
      <Text p="md" size="sm">
        {t("map.noWebGl")}
      </Text>
    );
  return <div ref={frame} className="waymark-picture" />;
}

interface Drawing {
  readonly points: readonly MapPoint[];
  readonly ink: Inks;
  /** What the map's own buttons are called. */
  readonly controls: Record<string, string>;
  /** Null once the page has been left. */
  readonly frame: () => HTMLElement | null;
}

async function draw({ points, ink, controls, frame }: Drawing): Promise<MapLibre | null> {
  const style = await styleOf(points, ink);
  const container = frame();
  if (container === null) return null;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new MapLibre({
    container,
    style,
    bounds: boundsOf(points),
    fitBoundsOptions: { padding: 60, maxZoom: 7, animate: false },
    attributionControl: false,
    locale: controls,
    renderWorldCopies: false,
    maxZoom: 10,
    fadeDuration: still ? 0 : 150,
    localIdeographFontFamily: getComputedStyle(container).fontFamily,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  return map;
}

async function styleOf(points: readonly MapPoint[], ink: Inks): Promise<StyleSpecification> {
  const { default: world } = await import("world-atlas/countries-50m.json");
  const { land, countries } = world.objects;
  const borders = mesh(world, countries, (one, other) => one !== other);
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: feature(world, land) },
      borders: { type: "geojson", data: { type: "Feature", properties: {}, geometry: borders } },
      points: { type: "geojson", data: { type: "FeatureCollection", features: points.map(featureOf) } },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": ink.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": ink.land } },
      {
        id: "borders",
        type: "line",
        source: "borders",
        paint: { "line-color": ink.border, "line-width": 0.8, "line-dasharray": [3, 2] },
      },
      {
        id: "points",
        type: "circle",
        source: "points",
        paint: {
          "circle-radius": ["case", ["get", "own"], 7, 5],
          "circle-color": ["case", ["get", "own"], ink.own, ink.other],
          "circle-stroke-color": ink.halo,
          "circle-stroke-width": 1.5,
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "points",
        layout: {
          "text-field": ["get", "caption"],
          "text-size": 12,
          "text-variable-anchor": ["left", "right", "top", "bottom"],
          "text-radial-offset": 0.8,
          "text-justify": "auto",
          "text-max-width": 14,
        },
        paint: { "text-color": ink.text, "text-halo-color": ink.halo, "text-halo-width": 1.4 },
      },
    ],
  };
}

function featureOf({ caption, own, latitude, longitude }: MapPoint): GeoJSON.Feature {
  return {
    type: "Feature",
    properties: { caption: caption.length > 48 ? `${caption.slice(0, 47)}…` : caption, own },
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  };
}

function boundsOf(points: readonly MapPoint[]): [number, number, number, number] {
  const east = points.map(({ longitude }) => longitude);
  const north = points.map(({ latitude }) => Math.max(-85, Math.min(85, latitude)));
  return [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)];
}
