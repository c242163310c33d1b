/**
 * What does the public app read of a publication?
 *
 * Source: the files of a publication, `src/community/publication/public-files.ts`.
 *
 * @module
 */
import type { RiskKind } from "./risk-kinds.ts";

export interface PublicRoutes {
  readonly version: number;
  readonly corridors: readonly {
    readonly id: string;
    readonly name: string;
    readonly route: string;
    readonly legs: readonly string[];
  }[];
  readonly legs: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  readonly places: Readonly<Record<string, { readonly name: string; readonly country: string | null }>>;
  readonly credit: readonly string[];
}

export interface LegRisk {
  readonly kind: RiskKind;
  readonly level: "reported" | "repeated" | "frequent";
  readonly strength: number;
  readonly interval: readonly [number, number];
  readonly unit: "per-thousand-movements" | "per-year";
  readonly newest: string;
  readonly sources: number;
}

export interface PublicWarning {
  readonly id: string;
  readonly leg: string;
  readonly region: string | null;
  readonly text: Readonly<Record<string, string>>;
  readonly from: string;
  readonly until: string;
}

export interface PublicService {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly runBy: string;
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly hours: string;
  readonly cost: "free" | "paid" | "unknown";
  readonly contact: readonly string[];
  readonly authority: null | { readonly firewall: boolean };
  readonly worksWithAuthorities: "no" | "if-asked" | "yes" | "unknown";
  readonly childFriendly: boolean;
  readonly confirmed: string;
  readonly address: string | null;
}

export interface PublicPost {
  readonly id: string;
  readonly leg: string;
  readonly kind: "question" | "answer" | "tip";
  readonly about: string | null;
  readonly language: string;
  readonly text: string;
  readonly author: string;
  readonly helped: number;
  readonly until: string;
}

export interface LegPage {
  readonly id: string;
  readonly day: string;
  readonly risks: readonly LegRisk[];
  readonly observedSince: string | null;
  readonly warnings: readonly PublicWarning[];
  readonly help: readonly PublicService[];
  readonly posts: readonly PublicPost[];
}
