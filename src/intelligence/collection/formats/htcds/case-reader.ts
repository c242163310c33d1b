/**
 * What of a case may be kept, and how does it become a case record?
 *
 * With consent, every field. Without it, or when the file does not say, only the codes that statistics need:
 * no name, date, contact, address, document, free text, nor any text beside a code.
 *
 * Assumes: silence is no consent.
 * Source: HTCDS 2.0, con_Consent and its guidance.
 *
 * @module
 */
import { valueKind } from "../../../../model/index.ts";
import { boundedKey, Ordinals, propertiesHash } from "../../content-key.ts";
import { DraftProperties, doubtOf, kindOfProperty } from "../../draft-properties.ts";
import type { FilePlace, ReadItem } from "../../format.ts";
import { type HtcdsField, propertyOfField } from "./fields.ts";
import { isPicklist, readCodes } from "./read-code.ts";

/** What stays without consent: picklist codes, and citizenship as a country. None singles out a person alone. */
const WITHOUT_CONSENT: ReadonlySet<HtcdsField> = new Set([
  "con_Consent",
  "prs_Gender",
  "prs_Citizenship",
  "vic_TraffickingStatus",
  "vic_TraffickingStatusDecisionMakingOrg",
  "vic_RelationshipToTrafficker",
  "vic_RecruitmentWebsitesAndApps",
  "vic_MethodOfRecruitment",
  "vic_MethodsOfControl",
  "vic_TypeOfExploitation",
  "vic_ForcedLabourIndustry",
  "vic_TypeOfSexExploitation",
  "vic_ExploitationWebsitesAndApps",
  "cas_Status",
  "cas_ReasonForIncomingReferral",
  "cas_ReasonForOutgoingReferral",
]);

/** Fields and their texts, as read and cleaned. */
export type CaseFields = Partial<Record<HtcdsField, string>>;

type Consent = "given" | "refused" | "unsaid";

const CONSENT_MESSAGE: Readonly<Record<"refused" | "unsaid", string>> = {
  refused: "The person did not consent: only codes for statistics were taken, nothing that identifies them.",
  unsaid:
    "The file does not say whether the person consented: only codes for statistics were taken. Record their answer and bring the file in again.",
};

function consentOf(fields: CaseFields): Consent {
  const said = valueKind("boolean").clean(fields.con_Consent ?? "");
  return said === "true" ? "given" : said === "false" ? "refused" : "unsaid";
}

/** Reads cases of one file; keeps count of cases alike to the letter. */
export class CaseReader {
  readonly #ordinals = new Ordinals();

  /**
   * The items of one case: warnings, then its case record.
   * @param id the case's own identifier; null when the file gives none, then its content is its key.
   */
  *take(fields: CaseFields, id: string | null, place: FilePlace): Generator<ReadItem> {
    const consent = consentOf(fields);
    const warnings: ReadItem[] = [];
    const properties = new DraftProperties();
    for (const [field, text] of Object.entries(fields) as [HtcdsField, string][]) {
      if (text === "" || (consent !== "given" && !WITHOUT_CONSENT.has(field))) continue;
      for (const value of valuesOf(field, text, { consent, place, warnings }))
        properties.add(propertyOfField(field), value);
    }
    if (properties.empty) {
      const message = "The case has no field that may be taken.";
      yield { kind: "refused", place, code: "no-values", message, given: [] };
      return;
    }
    if (consent !== "given") {
      yield {
        kind: "warning",
        place,
        code: consent === "refused" ? "no-consent" : "consent-unsaid",
        message: CONSENT_MESSAGE[consent],
      };
    }
    yield* warnings;
    const record = properties.toRecord();
    // Of a case without consent the key must not hide a name either, so it is made of what was kept.
    const key = id === null ? this.#ordinals.next(`case-${propertiesHash(record)}`) : boundedKey(id);
    yield { kind: "record", place, draft: { key, entityType: "CaseRecord", properties: record } };
  }
}

interface Reading {
  readonly consent: Consent;
  readonly place: FilePlace;
  readonly warnings: ReadItem[];
}

function valuesOf(field: HtcdsField, text: string, reading: Reading): readonly string[] {
  if (isPicklist(field)) return codesOf(field, text, reading);
  if (field === "prs_Citizenship") return countriesOf(text, reading);
  const kind = kindOfProperty("CaseRecord", propertyOfField(field));
  const doubt = kind === null ? null : doubtOf(text, kind, { place: { ...reading.place, column: field } });
  // A consent in words that we do not know is no consent, and the words may hold a name.
  if (field === "con_Consent" && doubt !== null) return [];
  if (doubt !== null) reading.warnings.push(doubt);
  return [text];
}

function codesOf(field: HtcdsField, text: string, reading: Reading): readonly string[] {
  const { codes, unknown } = readCodes(field, text);
  if (unknown.length > 0) {
    const message =
      reading.consent === "given"
        ? 'A value is not in the list of the standard; it was kept as "Other" with its text.'
        : 'A value is not in the list of the standard; without consent it was kept as "Other" only.';
    reading.warnings.push({
      kind: "warning",
      place: { ...reading.place, column: field },
      code: "unknown-code",
      message,
    });
  }
  if (reading.consent === "given") return codes;
  return [...new Set(codes.map((code) => (code.startsWith("Other: ") ? "Other" : code)))];
}

function countriesOf(text: string, reading: Reading): readonly string[] {
  const values = text
    .split(/[;|\n]/)
    .flatMap((part) =>
      /^\s*([A-Za-z]{2,3}[\s,]+)*[A-Za-z]{2,3}\s*$/.test(part) ? part.trim().split(/[\s,]+/) : [part.trim()],
    );
  const country = valueKind("country");
  const readable = values.filter((value) => country.clean(value) !== null);
  if (reading.consent !== "given") return readable;
  return values.filter((value) => value !== "");
}
