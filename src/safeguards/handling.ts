/**
 * Who may see a record, for which purposes, until when?
 *
 * Handling is decided when a record is created and travels with it. The default shows it to the creating
 * partner alone. What is derived from several records inherits the strictest of their handlings.
 *
 * Source: FIRST Traffic Light Protocol 2.0 (2022); trust.md rules 9, 10 and 11.
 *
 * @module
 */
import type { SharingPurpose } from "./purpose.ts";

/** TLP 2.0 labels, strictest first. */
export const labels = ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"] as const;

export type Label = (typeof labels)[number];

export interface Handling {
  readonly label: Label;
  /** Who sees it beside the owner: "owner" nobody, "node" every partner of the node, or the named partners' ids. */
  readonly audience: "owner" | "node" | readonly string[];
  /** The purposes it may be read for, the owner included. At least one. */
  readonly purposes: readonly SharingPurpose[];
  /** The day on which sharing ends (the owner keeps seeing it); ISO date, or null for as long as it is kept. */
  readonly until: string | null;
}

/** What a record gets when nobody chose: its owner alone. */
export function defaultHandling(protection: boolean): Handling {
  return {
    label: "TLP:AMBER+STRICT",
    audience: "owner",
    purposes: protection ? ["protection"] : ["analysis", "investigation", "prosecution", "prevention"],
    until: null,
  };
}

/**
 * Says what is wrong with a handling.
 * @returns null when nothing; else a message code: "strict-label-shared-with-node", "no-purpose",
 * "protection-for-other-purposes".
 */
export function handlingRefused(handling: Handling, protection: boolean): string | null {
  if (handling.purposes.length === 0) return "no-purpose";
  const strict = handling.label === "TLP:RED" || handling.label === "TLP:AMBER+STRICT";
  if (strict && handling.audience === "node") return "strict-label-shared-with-node";
  const beyond = handling.purposes.some((purpose) => purpose !== "protection");
  if (protection && beyond) return "protection-for-other-purposes";
  return null;
}

/**
 * The strictest handling that satisfies all of several: the strictest label, the audiences' and the purposes'
 * intersection, the earliest end. Shape: n handlings, n at least 1.
 */
export function strictest(handlings: readonly [Handling, ...Handling[]]): Handling {
  return handlings.reduce((one, other) => ({
    label: labels[Math.min(labels.indexOf(one.label), labels.indexOf(other.label))] ?? "TLP:RED",
    audience: narrower(one.audience, other.audience),
    purposes: one.purposes.filter((purpose) => other.purposes.includes(purpose)),
    until: earlier(one.until, other.until),
  }));
}

function narrower(one: Handling["audience"], other: Handling["audience"]): Handling["audience"] {
  if (one === "owner" || other === "owner") return "owner";
  if (one === "node") return other;
  if (other === "node") return one;
  const both = one.filter((partner) => other.includes(partner));
  return both.length === 0 ? "owner" : both;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null) return other;
  if (other === null) return one;
  return one < other ? one : other;
}
