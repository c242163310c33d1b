/**
 * How well do the activities say where their money comes from?
 *
 * @module
 */
import { withDescendants, type XmlElement } from "../xml/xml-element.ts";

/** Funds that many donors pay into: below them no donor can be named. */
const pooledFunds: ReadonlySet<string> = new Set([
  "XI-IATI-UNPF",
  "XM-DAC-41141",
  "XM-OCHA-CBPF",
  "XM-OCHA-CERF",
]);

export interface Traceability {
  /** Places that name a provider of money. */
  providerOrganisations: number;
  /** Those of them that name the provider's activity. */
  providerActivityIds: number;
  /** Participating organisations that fund (role 1) and are pooled funds. */
  pooledFunders: number;
}

export function noTraceability(): Traceability {
  return { providerOrganisations: 0, providerActivityIds: 0, pooledFunders: 0 };
}

/** Adds what one record says. */
export function countTraceability(so: Traceability, record: XmlElement): void {
  for (const { name, attributes } of withDescendants(record)) {
    if (name === "provider-org") {
      so.providerOrganisations += 1;
      if ((attributes.get("provider-activity-id") ?? "").trim() !== "") so.providerActivityIds += 1;
    }
    const funds = name === "participating-org" && attributes.get("role") === "1";
    if (funds && pooledFunds.has(attributes.get("ref") ?? "")) so.pooledFunders += 1;
  }
}
