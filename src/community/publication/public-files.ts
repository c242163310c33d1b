/**
 * What is told to everybody, file by file?
 *
 * Static files in one folder, all named with their hash in `manifest.json`, which is signed: whoever has the folder and the
 * publication key can tell that nothing in it was altered, added or left out. The public app reads these types.
 *
 * Source: trust.md rules 36 to 41.
 *
 * @module
 */
import type { PublicPost } from "../connect/public-post.ts";
import type { PublicService } from "../help/public-help.ts";
import type { LegRisk } from "../risk/leg-risk.ts";
import type { PublicWarning } from "../warnings/public-warning.ts";

/** Names of the files that everything else hangs on. */
export const manifestFile = "manifest.json";
export const signatureFile = "manifest.sig";
/** Hashes of what only browsers without script load, so that phones need not carry thousands of them. */
export const pagesFile = "pages.json";
/** The map with the names that members gave it, for programs; people read the one in their language. */
export const routesFile = "routes.json";
export const configFile = "config.json";
export const recipientsFile = "recipients.json";
export const budgetFile = "budget.json";

/** Where the map of routes is as it is told in a language. */
export function routesFileIn(language: string): string {
  return `routes/${language}.json`;
}

/** Where a leg's file is. */
export function legFile(leg: string): string {
  return `legs/${leg}.json`;
}

/** `manifest.json`; `manifest.sig` holds the base64 of an Ed25519 signature over its bytes. */
export interface Manifest {
  /** Counted from 1; a reader never goes back to a lower one. */
  readonly version: number;
  /** UTC day of publication; ISO date. */
  readonly day: string;
  /**
   * By path, lower-case hexadecimal SHA-256 of the file's bytes. In the file itself, pages of legs stand in `pages.json` instead,
   * whose own hash is here.
   */
  readonly files: Readonly<Record<string, string>>;
  /** Base64 of 32 bytes. A reader compares it with the one it knows, and does not trust it for being here. */
  readonly publicKey: string;
}

/** `routes.json` and `routes/<language>.json`: the first thing that is loaded, so nothing is in it that a first page does not need. */
export interface PublicRoutes {
  readonly version: number;
  readonly corridors: readonly {
    readonly id: string;
    readonly name: string;
    readonly route: string;
    /** Ids of legs, in order. */
    readonly legs: readonly string[];
  }[];
  readonly legs: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  /** Never coordinates: a name and a country say enough. (rule 37) */
  readonly places: Readonly<Record<string, PublicPlace>>;
  readonly credit: readonly string[];
}

export interface PublicPlace {
  readonly name: string;
  /** What the map calls it, where the language of the file has a name of its own for it. */
  readonly original?: string;
  readonly country: string | null;
}

/** `legs/<id>.json`. */
export interface LegPage {
  readonly id: string;
  /** UTC day of publication; ISO date. */
  readonly day: string;
  /** Kinds that are not here are not observed, which is never the same as "little". (rule 39) */
  readonly risks: readonly LegRisk[];
  /** First month that word of this leg could have been counted in, "2025-09"; null when none was yet. */
  readonly observedSince: string | null;
  readonly warnings: readonly PublicWarning[];
  readonly help: readonly PublicService[];
  readonly posts: readonly PublicPost[];
}

/** `config.json`: what the public app needs to seal a report, and whom it may trust. */
export interface PublicConfig {
  /** Base64. Salt of the return codes. */
  readonly argonSalt: string;
  /** Base64. Keys of which `threshold` must have signed the list of recipients. */
  readonly rootKeys: readonly string[];
  readonly threshold: number;
  /** Base64. Same as in the manifest. */
  readonly publicationKey: string;
}

/** `budget.json`: what the published numbers have cost in privacy, for anybody to add up. (rule 36) */
export interface PublicBudget {
  readonly policy: {
    readonly floor: number;
    /** ε a quarter and data set. */
    readonly epsilonPerQuarter: number;
    readonly delta: number;
    readonly lagDays: number;
    readonly dominancePercent: number;
  };
  readonly releases: readonly {
    readonly dataset: string;
    /** "2026-Q4". */
    readonly quarter: string;
    readonly epsilon: number;
    readonly day: string;
    /** Cells shown. */
    readonly released: number;
  }[];
}

/** Everything that one publication says, before it is written down; what renders pages takes. */
export interface PublicData {
  readonly day: string;
  readonly routes: PublicRoutes;
  /** The same by language of the public pages. */
  readonly routesIn: ReadonlyMap<string, PublicRoutes>;
  /** By id of the leg; every leg of the map is there. */
  readonly legs: ReadonlyMap<string, LegPage>;
  readonly config: PublicConfig;
  readonly budget: PublicBudget;
  /** The signed list of recipients, byte for byte; null when nobody signed one yet. */
  readonly recipients: string | null;
}

/** A file of the publication that a caller adds: a page, a script, a picture. */
export interface PublicFile {
  /** Relative, with "/", without "..": "ar/legs/agadez--sebha.html". */
  readonly path: string;
  readonly content: string | Uint8Array;
}
