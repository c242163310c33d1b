/**
 * Which colours may a picture have?
 *
 * Those of the console that mean something, by name, so that they follow the light and the dark scheme. None of them says
 * anything alone: a label, a symbol or a place says it too.
 *
 * @module
 */
export const ink = {
  for: "var(--waymark-for)",
  against: "var(--waymark-against)",
  care: "var(--waymark-care)",
  quiet: "var(--waymark-quiet)",
  line: "var(--waymark-line)",
  text: "var(--mantine-color-text)",
  surface: "var(--waymark-surface)",
  sunken: "var(--waymark-sunken)",
  act: "var(--mantine-color-anchor)",
} as const;
