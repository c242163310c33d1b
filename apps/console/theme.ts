/**
 * How does the console look?
 *
 * Ink on paper: a petrol blue for what can be acted on, an ochre for what needs care, warm greys for the rest.
 * The shades are chosen so that text passes WCAG 2.2 AA on both schemes; the accessibility test holds them to it.
 *
 * @module
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#edf6f8",
  "#d8eaee",
  "#afd4dc",
  "#83bcc9",
  "#5ba5b6",
  "#3d8fa3",
  "#2a7788",
  "#1f6373",
  "#1a5261",
  "#16404d",
];

const ochre: MantineColorsTuple = [
  "#fdf6e8",
  "#f8ead0",
  "#f0d49d",
  "#e7bd67",
  "#e0a93c",
  "#c98e22",
  "#a87213",
  "#875a0d",
  "#6d480a",
  "#543708",
];

const stone: MantineColorsTuple = [
  "#f8f8f6",
  "#f0f0ed",
  "#e3e3de",
  "#d0d0c9",
  "#adada4",
  "#85857c",
  "#63635c",
  "#4d4d47",
  "#353531",
  "#20201e",
];

const night: MantineColorsTuple = [
  "#d5dadc",
  "#b3bbbf",
  "#9aa4a9",
  "#6f7b81",
  "#465056",
  "#333d43",
  "#273036",
  "#1b2328",
  "#151c20",
  "#0f1518",
];

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { petrol, ochre, gray: stone, dark: night },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans Ethiopic", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: "0.78rem", sm: "0.875rem", md: "0.95rem", lg: "1.05rem", xl: "1.2rem" },
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.12rem" }, h3: { fontSize: "1rem" } },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

/** Colours with a meaning, as custom properties, so that style sheets name the meaning and not the shade. */
export const meanings: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--waymark-page": "#fbfbfa",
    "--waymark-surface": "#ffffff",
    "--waymark-sunken": "#f3f3f0",
    "--waymark-line": "#dcdcd6",
    "--waymark-quiet": "#5a5a53",
    "--waymark-for": "#1f6373",
    "--waymark-against": "#8f3d1f",
    "--waymark-care": "#6d480a",
    "--waymark-care-surface": "#fdf6e8",
    "--mantine-color-body": "#fbfbfa",
    "--mantine-color-text": "#20201e",
    "--mantine-color-dimmed": "#5a5a53",
    "--mantine-color-error": "#9b2c1c",
    "--mantine-color-placeholder": "#66665f",
    "--mantine-color-anchor": "#1a5261",
  },
  dark: {
    "--waymark-page": "#12181b",
    "--waymark-surface": "#192024",
    "--waymark-sunken": "#1f282d",
    "--waymark-line": "#364148",
    "--waymark-quiet": "#a9b4b9",
    "--waymark-for": "#83bcc9",
    "--waymark-against": "#e5a184",
    "--waymark-care": "#e7bd67",
    "--waymark-care-surface": "#2b2416",
    "--mantine-color-body": "#12181b",
    "--mantine-color-text": "#e2e6e8",
    "--mantine-color-dimmed": "#a9b4b9",
    "--mantine-color-error": "#f0a090",
    "--mantine-color-placeholder": "#98a3a8",
    "--mantine-color-anchor": "#95c9d5",
  },
});
