/**
 * What does the reading of one activity need to know, and what does it give?
 *
 * @module
 */
import type { Content, EntryKind } from "../../../programmes/index.ts";
import { childNamed, textOf, type XmlElement } from "../../xml/xml-element.ts";
import type { Finding } from "../finding.ts";
import { stableId } from "./stable-id.ts";

/** An entry as a file says it. */
export interface ImportedEntry<Kind extends EntryKind = EntryKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly content: Content<Kind>;
  /** Name of the element in the activity that it comes from. */
  readonly from: string;
  readonly line: number;
}

export interface ImportContext {
  /** Ids of entries by what files call them, as kept from earlier files and publications; kind and name with a slash. */
  readonly known: ReadonlyMap<string, string>;
  /** Units of a currency for one USD. */
  readonly rates: ReadonlyMap<string, number>;
  /** Administrative agents by programme; ids of entries. */
  readonly agents: () => ReadonlyMap<string, string>;
  /** What stands of money that one organisation passed on to another. */
  readonly passedOn: () => readonly PassedOn[];
}

export interface PassedOn {
  /** Its own entry. */
  readonly id: string;
  /** Entry of the component that the money is for, or that gave it back. */
  readonly component: string | null;
  /** True for what an organisation gave back to the agent. */
  readonly isBack: boolean;
  /** Identifier of the receiver's activity; null: not said. */
  readonly to: string | null;
  /** Entry of the organisation that passed it on; null: not said. */
  readonly from: string | null;
  readonly amount: number;
  readonly currency: string;
  /** ISO date. */
  readonly date: string;
}

/** An element that tells of money whose other side, in another file, made the entry. */
export interface Mirrored {
  readonly entry: string;
  readonly line: number;
}

/** Collects what one activity gives. */
export class ActivityReading {
  readonly identifier: string;
  readonly entries: ImportedEntry[] = [];
  readonly findings: Finding[] = [];
  readonly mirrored: Mirrored[] = [];
  readonly activity: XmlElement;
  readonly context: ImportContext;

  constructor(activity: XmlElement, identifier: string, context: ImportContext) {
    this.activity = activity;
    this.identifier = identifier;
    this.context = context;
  }

  put<Kind extends EntryKind>(kind: Kind, name: string, content: Content<Kind>, from: XmlElement): string {
    const id = this.idOf(kind, name);
    if (!this.entries.some((entry) => entry.id === id))
      this.entries.push({ id, kind, content, from: from.name, line: from.line } as ImportedEntry);
    return id;
  }

  idOf(kind: EntryKind, name: string): string {
    return this.context.known.get(`${kind}/${name}`) ?? stableId(`${kind}/${name}`);
  }

  /** Says what is not taken, and what to do. */
  refuse(
    element: XmlElement,
    rule: string,
    words: { readonly message: string; readonly remedy: string },
  ): void {
    this.findings.push({
      rule,
      severity: "error",
      identifier: this.identifier,
      line: element.line,
      ...words,
    });
  }

  /** Says what was seen and left as it is: nothing is wrong with the rest. */
  note(
    element: XmlElement,
    rule: string,
    words: { readonly message: string; readonly remedy: string },
  ): void {
    const place = { identifier: this.identifier, line: element.line };
    this.findings.push({ rule, severity: "warning", ...place, ...words });
  }

  childrenNamed(name: string): readonly XmlElement[] {
    return this.activity.children.filter((child) => child.name === name);
  }
}

export function attribute(element: XmlElement | null | undefined, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? "";
  return value === "" ? null : value;
}

/** The text of the first narrative of a child; "" when there is none. */
export function narrativeIn(element: XmlElement | null | undefined, child?: string): string {
  const from = child === undefined || !element ? element : childNamed(element, child);
  const said = from ? childNamed(from, "narrative") : null;
  return said === null ? "" : textOf(said).replace(/\s+/g, " ").trim();
}

/** A number as the standard writes it; null for anything else. */
export function decimal(text: string | null): number | null {
  const plain = (text ?? "").trim().replaceAll(",", "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** A sum in USD; null where no rate is known. */
export function inUsd({ rates }: ImportContext, amount: number, currency: string): number | null {
  if (currency === "USD") return amount;
  const rate = rates.get(currency);
  return rate === undefined ? null : Math.round((amount / rate) * 100) / 100;
}
