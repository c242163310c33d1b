/**
 * How is a picture drawn as wide as there is room for it?
 *
 * By Plot, which is fetched only when the first picture is shown. What the page's security policy would refuse, a style
 * element of its own, is taken out before the picture enters the page, and stands in a style sheet instead.
 *
 * Source: Observable Plot 0.6.
 *
 * @module
 */
import type { PlotOptions } from "@observablehq/plot";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Waiting } from "../../../safeguards/screens/index.ts";
import "./chart.css";

type Plot = typeof import("@observablehq/plot");

export interface Drawing {
  readonly plot: Plot;
  /** Unit: CSS pixels; 280 on the narrowest window. */
  readonly width: number;
}

export type Draw = (drawing: Drawing) => PlotOptions;

/** For figures of an axis and its title below them. Unit: CSS pixels. */
const roomBelow = 42;

interface ChartPictureProps {
  readonly title: string;
  readonly draw: Draw;
  readonly drawn: (picture: SVGSVGElement | null) => void;
}

export function ChartPicture({ title, draw, drawn }: ChartPictureProps): ReactElement {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const plot = usePlot();
  const width = useWidth(frame);
  useEffect(() => {
    const place = frame.current;
    if (place === null || plot === null || width === null) return;
    const made = plot.plot({ marginBottom: roomBelow, ...draw({ plot, width }), width });
    const picture = cleaned(made as unknown as SVGSVGElement);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", t("programmes.charts.pictureOf", { title }));
    place.replaceChildren(picture);
    drawn(picture);
    return () => {
      picture.remove();
      drawn(null);
    };
  }, [plot, width, draw, drawn, title, t]);
  return (
    <>
      {plot === null ? <Waiting /> : null}
      <div ref={frame} className="waymark-chart-picture" />
    </>
  );
}

/** @returns null until it is here. */
function usePlot(): Plot | null {
  const [plot, setPlot] = useState<Plot | null>(null);
  useEffect(() => {
    let gone = false;
    void import("@observablehq/plot").then((loaded) => {
      if (!gone) setPlot(loaded);
    });
    return () => {
      gone = true;
    };
  }, []);
  return plot;
}

/** Whole pixels, so that nothing is drawn anew for a fraction of one. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)));
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}

/** One picture with one name: its parts have none of their own for a screen reader. */
function cleaned(picture: SVGSVGElement): SVGSVGElement {
  for (const style of picture.querySelectorAll("style")) style.remove();
  for (const part of picture.querySelectorAll("*"))
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) part.removeAttribute(name);
  return picture;
}
