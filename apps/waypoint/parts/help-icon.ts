/**
 * Which picture stands beside a kind of help?
 *
 * @module
 */
import type { IconName } from "./icon.tsx";

const icons: Readonly<Record<string, IconName>> = {
  emergency: "danger",
  medical: "medical",
  helpline: "phone",
  "trafficking-hotline": "phone",
  shelter: "bed",
  food: "bowl",
  water: "water",
  hygiene: "water",
  clothing: "clothes",
  "phone-charging": "charge",
  internet: "language",
  "child-protection": "child",
  women: "people",
  "mental-health": "talk",
  "family-tracing": "people",
  legal: "scales",
  documents: "papers",
  consular: "flag",
  "labour-rights": "work",
  interpreting: "talk",
  return: "home",
  information: "tip",
};

/** The heart that stands for help where a kind has no picture of its own. */
export function helpIcon(kind: string): IconName {
  return icons[kind] ?? "help";
}
