/** @jsxImportSource preact */
/**
 * Which picture stands beside a choice?
 *
 * Drawn for this app on a grid of 24 by 24, in lines of the text's colour, so that they are seen in the dark and in
 * high contrast. Words always stand beside them; a screen reader passes them over.
 *
 * @module
 */

const drawings = {
  leave: "M9 4H5v16h4M14 8l4 4-4 4M18 12H9",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20",
  language: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  route:
    "M6 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM18 8a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM8 18h7a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h7",
  danger: "M12 4L2.5 20h19zM12 10v5M12 17.2v.6",
  help: "M12 20s-7-4.5-7-10a4 4 0 0 1 7-2.6A4 4 0 0 1 19 10c0 5.5-7 10-7 10z",
  talk: "M4 5h16v11H10l-5 4v-4H4z",
  tip: "M9 18h6M10 21h4M12 3a6 6 0 0 1 4 10.5c-1 1-1 1.5-1 2.5H9c0-1 0-1.5-1-2.5A6 6 0 0 1 12 3z",
  report: "M5 20V4h9l5 5v11zM14 4v5h5M8 13h8M8 16.5h5",
  inbox: "M4 13l3-8h10l3 8v6H4zM4 13h5l1 2.5h4l1-2.5h5",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  child: "M12 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM7 20v-4a5 5 0 0 1 10 0v4",
  clock: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2",
  photo: "M4 7h4l2-3h4l2 3h4v12H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  phone:
    "M6 3h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
  sound: "M4 10v4h4l5 4V6l-5 4zM16 9a4 4 0 0 1 0 6",
  yes: "M5 12.5l4.5 4.5L19 7",
  no: "M6 6l12 12M18 6L6 18",
  unknown: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.400M12 17v.6",
  authority: "M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z",
  people:
    "M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3 20v-2a6 6 0 0 1 12 0v2M16 5.5a3 3 0 0 1 0 5.5M18 14a6 6 0 0 1 3 4v2",
  medical: "M9 4h6v5h5v6h-5v5H9v-5H4V9h5z",
  bed: "M3 18V6M3 14h18v4M21 14v-2a3 3 0 0 0-3-3h-8v5M6.5 9a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z",
  bowl: "M3 11h18a9 9 0 0 1-6 8H9a9 9 0 0 1-6-8zM9 4v3M13 4v3",
  water: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  clothes: "M8 4l-5 3 2 4 2-1v10h10V10l2 1 2-4-5-3a4 4 0 0 1-8 0z",
  charge: "M4 8h13v8H4zM17 11h3v2h-3M11 9l-2 3h3l-2 3",
  scales: "M12 4v16M8 20h8M5 7h14M5 7l-3 6h6zM19 7l-3 6h6z",
  flag: "M6 21V4h12l-3 4 3 4H6",
  home: "M4 12l8-8 8 8M6 10v10h12V10M10 20v-6h4v6",
  // Kinds of danger.
  offer: "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
  money: "M3 7h18v10H3zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  held: "M5 4v16M10 4v16M14 4v16M19 4v16M3 4h18M3 20h18",
  violence: "M5 19L15 9M13 5l6 6M11 7l6 6M4 20l2-2",
  hand: "M7 13V7.5a1.5 1.5 0 0 1 3 0V11M10 11V5a1.5 1.5 0 0 1 3 0v6M13 11V6a1.5 1.5 0 0 1 3 0v6M16 12V9a1.5 1.5 0 0 1 3 0v5c0 4-2.5 7-6 7s-6-2-7.5-5L4 13.5a1.5 1.5 0 0 1 3-.5",
  taken: "M7 12h10M13 8l4 4-4 4M4 4v16",
  work: "M14 4l6 6-3 1-4-4zM13 8L4 17l3 3 9-9",
  papers: "M6 3h12v18H6zM12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM9 16h6",
  missing: "M12 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 20c0-4 2.5-7 6-7s6 3 6 7M3 3l18 18",
} as const;

export type IconName = keyof typeof drawings;

/** The picture of each kind of danger. */
export const kindIcons: Readonly<Record<string, IconName>> = {
  "recruitment-fraud": "offer",
  extortion: "money",
  detention: "held",
  violence: "violence",
  "sexual-violence": "hand",
  kidnapping: "taken",
  "forced-labour": "work",
  "missing-and-dead": "missing",
  "document-seizure": "papers",
  "child-separation": "child",
};

/** @param turns - True for arrows, which point the other way where one reads from right to left. */
export function Icon({ name, turns = false }: { readonly name: IconName; readonly turns?: boolean }) {
  return (
    <svg class={turns ? "icon turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
