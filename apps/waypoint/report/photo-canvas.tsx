/** @jsxImportSource preact */
/**
 * How does a person cover faces and signs on a photo, by finger or by keyboard?
 *
 * Source: trust.md section 5.4.
 *
 * @module
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words.tsx";
import { type Cell, cellAt, cellSide, cellsBetween, cornerOf, type Point } from "./photo-cells.ts";

interface PhotoCanvasProps {
  /** Drawn upon: what is covered is gone from it, but for `undo`. */
  readonly photo: HTMLCanvasElement;
  readonly done: () => void;
}

/** One stroke: what was below it, to be put back. */
type Stroke = { readonly at: Point; readonly below: ImageData }[];

export function PhotoCanvas({ photo, done }: PhotoCanvasProps) {
  const { t, label } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  useEffect(() => {
    photo.className = "photo";
    photo.tabIndex = 0;
    photo.setAttribute("role", "application");
    photo.setAttribute("aria-label", label.t("report.files.coverHint"));
    place.current?.append(photo);
    const end = listen(photo, (stroke) => setStrokes((before) => [...before, stroke]));
    photo.focus();
    return () => {
      end();
      photo.remove();
    };
  }, [photo, label]);
  const undo = () => {
    const context = photo.getContext("2d");
    for (const { at, below } of [...(strokes.at(-1) ?? [])].reverse())
      context?.putImageData(below, at.x, at.y);
    setStrokes(strokes.slice(0, -1));
  };
  return (
    <div>
      <p>{t("report.files.look")}</p>
      <p class="fine">{t("report.files.coverHint")}</p>
      <div class="canvas" ref={place} />
      <p role="status">{strokes.length > 0 && t("report.files.marks", { count: strokes.length })}</p>
      <div class="steps">
        <button type="button" class="choice" disabled={strokes.length === 0} onClick={undo}>
          {t("report.files.undo")}
        </button>
        <button type="button" class="main" onClick={done}>
          {t("report.files.done")}
        </button>
      </div>
    </div>
  );
}

/** Listens to pointer and keys. @returns What ends the listening. */
function listen(photo: HTMLCanvasElement, stroked: (stroke: Stroke) => void): () => void {
  const side = cellSide(photo.width, photo.height);
  const ends = new AbortController();
  const { signal } = ends;
  let from: Point | null = null;
  let stroke: Stroke = [];
  const cover = (cells: readonly Cell[]) => stroke.push(...cells.map((cell) => coverCell(photo, cell, side)));
  photo.addEventListener(
    "pointerdown",
    (event) => {
      photo.setPointerCapture(event.pointerId);
      from = pointOf(photo, event);
      cover([cellAt(from, side)]);
    },
    { signal },
  );
  photo.addEventListener(
    "pointermove",
    (event) => {
      if (from === null) return;
      const to = pointOf(photo, event);
      cover(cellsBetween(from, to, side));
      from = to;
    },
    { signal },
  );
  const finish = () => {
    if (from !== null) stroked(stroke);
    from = null;
    stroke = [];
  };
  photo.addEventListener("pointerup", finish, { signal });
  photo.addEventListener("pointercancel", finish, { signal });
  const removeKeys = listenToKeys(photo, (cell) => stroked([coverCell(photo, cell, side)]));
  return () => {
    ends.abort();
    removeKeys();
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A frame moves over the photo with the arrow keys; Enter or Space covers what is in it. */
function listenToKeys(photo: HTMLCanvasElement, cover: (cell: Cell) => void): () => void {
  const side = cellSide(photo.width, photo.height);
  const frame = document.createElement("div");
  frame.className = "cell";
  let at: Point = { x: Math.floor(photo.width / 2), y: Math.floor(photo.height / 2) };
  const show = () => {
    const scale = photo.clientWidth / photo.width;
    const corner = cornerOf(cellAt(at, side), side);
    // Through the object model: a style in the markup would be refused by the policy.
    frame.style.transform = `translate(${corner.x * scale}px, ${corner.y * scale}px)`;
    frame.style.inlineSize = `${side * scale}px`;
    frame.style.blockSize = `${side * scale}px`;
  };
  const onKey = (event: KeyboardEvent) => {
    const [across, down] = arrows[event.key] ?? [0, 0];
    if (across === 0 && down === 0 && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!frame.isConnected) photo.after(frame);
    if (event.key === "Enter" || event.key === " ") cover(cellAt(at, side));
    at = {
      x: Math.min(photo.width - 1, Math.max(0, at.x + across * side)),
      y: Math.min(photo.height - 1, Math.max(0, at.y + down * side)),
    };
    show();
  };
  photo.addEventListener("keydown", onKey);
  return () => {
    photo.removeEventListener("keydown", onKey);
    frame.remove();
  };
}

function pointOf(photo: HTMLCanvasElement, { offsetX, offsetY }: PointerEvent): Point {
  const inside = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  return {
    x: inside((offsetX * photo.width) / photo.clientWidth, photo.width),
    y: inside((offsetY * photo.height) / photo.clientHeight, photo.height),
  };
}

function coverCell(photo: HTMLCanvasElement, cell: Cell, side: number): Stroke[number] {
  const context = photo.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser draws nothing.");
  const at = cornerOf(cell, side);
  const below = context.getImageData(at.x, at.y, side, side);
  context.fillStyle = "#444";
  context.fillRect(at.x, at.y, side, side);
  return { at, below };
}
