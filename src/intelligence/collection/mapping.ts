/**
 * What do the columns of an unknown table mean?
 *
 * A guess to be looked at, never used unseen: the words of the header say a concept and a role, the values say a
 * kind; together they say what a row is about and which property each column is. Why is said for each column.
 *
 * @module
 */
import { type RecordDraft, valueKinds } from "../../model/index.ts";
import { checkMapping } from "./check-mapping.ts";
import { kindOfProperty } from "./draft-properties.ts";
import type { ColumnMapping, ReadItem, TableMapping } from "./format.ts";
import { type Concept, meaningOf, type Role } from "./header-words.ts";
import { RowMapper } from "./map-row.ts";

export { checkMapping } from "./check-mapping.ts";

export interface MappingGuess {
  readonly mapping: TableMapping;
  /** Column to the reason of its guess, as a sentence; also for columns that were not guessed. */
  readonly because: Readonly<Record<string, string>>;
  /** Column to how sure its guess is. Range 0 (not guessed) to 1. */
  readonly confidence: Readonly<Record<string, number>>;
}

interface Column {
  readonly column: string;
  readonly concept: Concept | null;
  readonly role: Role | null;
  readonly confidence: number;
  readonly because: string;
  readonly separator: string | null;
}

const KIND_CONCEPTS: readonly (readonly [kind: string, concept: Concept])[] = [
  ["email", "email"],
  ["iban", "iban"],
  ["wallet", "wallet"],
  ["url", "url"],
  ["phone", "phone"],
  ["date", "date"],
];

/** Which kind the values of a concept must have, for the values to confirm the header. */
const CONCEPT_KIND: Partial<Readonly<Record<Concept, string>>> = {
  email: "email",
  iban: "iban",
  wallet: "wallet",
  url: "url",
  phone: "phone",
  date: "date",
  birthDate: "date",
  coordinates: "coordinates",
  country: "country",
  nationality: "country",
  currency: "currency",
  amount: "number",
};

/** Where a property is not called like its concept. Keys: entity type, then concept. */
const PROPERTY: Readonly<Record<string, Partial<Record<Concept, string>>>> = {
  Payment: { id: "transactionNumber" },
  Advert: { date: "postedDate", address: "location", city: "location", notes: "notes", name: "name" },
  Vehicle: { plate: "registrationNumber", name: "name" },
  UserAccount: {
    handle: "username",
    url: "profileUrl",
    phone: "number",
    platform: "service",
    notes: "biography",
  },
  BankAccount: { date: "openingDate", organization: "bankName" },
  CryptoWallet: { wallet: "publicKey" },
  PhoneNumber: { phone: "number", platform: "operator" },
  Organization: { organization: "name", url: "website", identityNumber: "idNumber" },
  Person: { url: "website" },
  LegalEntity: { organization: "name", url: "website", identityNumber: "idNumber" },
};

const SEPARATORS = [";", "|", " / "] as const;
/** Share of sample values that must read as a kind before it is believed. Range 0 to 1. */
const MOST = 0.8;

function shareReading(values: readonly string[], kind: string, country?: string): number {
  const valueKind = valueKinds.get(kind);
  if (valueKind === undefined || values.length === 0) return 0;
  const hint = country === undefined ? undefined : { country };
  return values.filter((value) => valueKind.clean(value, hint) !== null).length / values.length;
}

/** Bare figures are read as a year or a phone number by chance; they prove neither. */
function showsKind(values: readonly string[], kind: string, country?: string): boolean {
  if (kind === "date" && values.every((value) => /^\d+$/.test(value))) return false;
  if (
    kind === "phone" &&
    !values.some((value) => /^[+(0]/.test(value) && value.replace(/\D/g, "").length >= 7)
  )
    return false;
  return shareReading(values, kind, country) >= MOST;
}

function separatorOf(values: readonly string[], kind: string | undefined): string | null {
  if (kind === undefined) return null;
  const fits = (separator: string): boolean =>
    values.some((value) => value.includes(separator)) &&
    shareReading(
      values.flatMap((value) => value.split(separator)),
      kind,
    ) > shareReading(values, kind);
  return SEPARATORS.find(fits) ?? null;
}

function guessColumn(column: string, values: readonly string[], country?: string): Column {
  const { concept, role, whole } = meaningOf(column);
  const kind = concept === null ? undefined : CONCEPT_KIND[concept];
  const separator = separatorOf(values, kind);
  if (concept !== null) {
    const split = separator === null ? values : values.flatMap((value) => value.split(separator));
    const confirmed = kind !== undefined && shareReading(split, kind, country) >= MOST;
    const contradicted = kind !== undefined && values.length > 0 && shareReading(split, kind, country) < 0.2;
    const confidence = Math.max(0.1, (whole ? 0.8 : 0.6) + (confirmed ? 0.15 : 0) - (contradicted ? 0.5 : 0));
    const said = confirmed
      ? ` Its values read as ${kind}.`
      : contradicted
        ? ` But its values do not read as ${kind}.`
        : "";
    return { column, concept, role, confidence, separator, because: `The header says "${concept}".${said}` };
  }
  const shown = KIND_CONCEPTS.find(([name]) => values.length > 0 && showsKind(values, name, country));
  if (shown !== undefined) {
    const because = `The header is not known, but its values read as ${shown[0]}.`;
    return { column, concept: shown[1], role, confidence: 0.5, separator: null, because };
  }
  if (role !== null) {
  }
  return {
    column,
    concept: null,
    role,
    confidence: 0,
    separator: null,
    because: "Neither header nor values say what it is. Choose a property, or leave it out.",
  };
}

function has(columns: readonly Column[], ...concepts: readonly Concept[]): boolean {
  return columns.some(({ concept }) => concept !== null && concepts.includes(concept));
}

/** What one row is about, by which concepts it has. */
function typeOfRow(columns: readonly Column[]): string {
  const named = has(columns, "name", "firstName", "lastName", "birthDate", "passportNumber");
  if (has(columns, "amount") && (columns.some(({ role }) => role !== null) || !named)) return "Payment";
  if (has(columns, "title", "body", "price")) return "Advert";
  if (has(columns, "plate", "vin")) return "Vehicle";
  if (has(columns, "handle") && !named) return "UserAccount";
  if (has(columns, "organization", "registrationNumber") && !named) return "Organization";
  if (has(columns, "iban", "accountNumber") && !has(columns, "birthDate", "firstName", "lastName"))
    return "BankAccount";
  if (has(columns, "wallet") && !named) return "CryptoWallet";
  if (has(columns, "phone") && !named && !has(columns, "email")) return "PhoneNumber";
  return "Person";
}

function typeOfRole(columns: readonly Column[]): string {
  if (has(columns, "iban", "accountNumber", "bankName")) return "BankAccount";
  return has(columns, "wallet") ? "CryptoWallet" : "LegalEntity";
}

function propertyFor(type: string, concept: Concept): string | null {
  const property = PROPERTY[type]?.[concept] ?? concept;
  return kindOfProperty(type, property) === null ? null : property;
}

function keyColumnsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const index = columns.findIndex(({ concept, role }) => concept === "id" && role === null);
  const id = columns[index];
  if (id === undefined || rows.length === 0) return [];
  const values = rows.map((row) => row[index] ?? "");
  return values.every((value) => value !== "") && new Set(values).size === values.length ? [id.column] : [];
}

function thingsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): TableMapping["things"] {
  const main = typeOfRow(columns.filter(({ role }) => role === null).length === 0 ? [] : columns);
  const own = { name: main.toLowerCase(), entityType: main, keyColumns: keyColumnsOf(columns, rows) };
  const roles = [...new Set(columns.flatMap(({ role }) => (role === null ? [] : [role])))];
  return [
    own,
    ...roles.map((role) => ({
      name: role,
      entityType: typeOfRole(columns.filter((one) => one.role === role)),
      keyColumns: roleKey(columns, role),
    })),
  ];
}

/** The account, wallet or phone of a role names it from row to row. */
function roleKey(columns: readonly Column[], role: Role): string[] {
  const keys: readonly Concept[] = ["iban", "accountNumber", "wallet", "phone", "email"];
  const key = keys.flatMap((concept) =>
    columns.filter((one) => one.role === role && one.concept === concept),
  )[0];
  return key === undefined ? [] : [key.column];
}

/**
 * Guesses a mapping.
 * @param header names of the columns, unique.
 * @param rows sample rows, one cell a column; 20 to 100 are enough.
 * @param country ISO 3166-1 alpha-2 that national numbers are read in.
 */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  country?: string,
): MappingGuess {
  const guessed = header.map((column, index) => {
    const values = rows.map((row) => (row[index] ?? "").trim()).filter((value) => value !== "");
    return guessColumn(column, values, country);
  });
  const things = thingsOf(guessed, rows);
  const because: Record<string, string> = {};
  const confidence: Record<string, number> = {};
  const columns: ColumnMapping[] = [];
  for (const one of guessed) {
    const thing = things.find(({ name }) => name === one.role) ?? things[0];
    const property =
      one.concept === null || thing === undefined ? null : propertyFor(thing.entityType, one.concept);
    because[one.column] = one.because;
    confidence[one.column] = property === null ? 0 : one.confidence;
    if (thing === undefined || one.concept === null) continue;
    if (property === null) {
      const isKey = things.some(({ keyColumns }) => keyColumns.includes(one.column));
      because[one.column] = isKey
        ? `${one.because} It identifies the row.`
        : `${one.because} A ${thing.entityType} has no such property. Choose one, or leave it out.`;
      if (isKey) columns.push({ column: one.column, thing: null, property: null });
      continue;
    }
    columns.push({ column: one.column, thing: thing.name, property, separator: one.separator });
  }
  const mapping = { things, columns, links: linksOf(things), ...(country === undefined ? {} : { country }) };
  return { mapping, because, confidence };
}

function linksOf(things: TableMapping["things"]): TableMapping["links"] {
  const roles = new Set(things.map(({ name }) => name));
  const isPayment = things[0]?.entityType === "Payment" && roles.has("payer") && roles.has("beneficiary");
  return isPayment ? [{ entityType: "Payment", from: "payer", to: "beneficiary" }] : [];
}

/**
 * The drafts that a mapping makes of some rows, as the import will make them.
 * @param table header and rows as they were read.
 * @returns no drafts when the mapping has problems; ask checkMapping which.
 */
export function previewMapping(
  mapping: TableMapping,
  table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
): readonly RecordDraft[] {
  if (checkMapping(mapping, table.header).length > 0) return [];
  const mapper = new RowMapper(mapping, table.header);
  const items = table.rows.flatMap((cells, index): ReadItem[] =>
    mapper.itemsOf(cells, { file: "", row: index + 2 }),
  );
  return items.flatMap((item) => (item.kind === "record" ? [item.draft] : []));
}
