/**
 * Which ordinary tables do two of the partners keep, with the headers that such tables have?
 *
 * A table takes the records of one type from one source, a row a record. Headers are as people type them:
 * stray blanks, full stops, two columns for one thing. What has no column stays out.
 *
 * Source: the shelter's columns are those of IOM's spreadsheet for the Human Trafficking Case Data Standard
 * 2.0, with its spelling.
 *
 * @module
 */
import { stringify } from "csv-stringify/sync";
import type { RecordDraft } from "../../src/model/index.ts";
import type { SourceName } from "./partners.ts";

/** A column: its header, and the property it shows; with a number, that one of several values. "key" is the record's key. */
type Column = readonly [header: string, property: string | null, index?: number];

/** A table as a file. */
export interface Table {
  readonly file: string;
  readonly sources: readonly SourceName[];
  readonly entityType: string;
  readonly delimiter: "," | ";";
  readonly columns: readonly Column[];
}

/** Several values in one cell are kept apart by this. */
const separator = "; ";

const policePersons: Table = {
  file: "velmora-police/persons.csv",
  sources: ["suspects"],
  entityType: "Person",
  delimiter: ",",
  columns: [
    ["Ref. no", "key"],
    ["NAME", "name"],
    ["Surname ", "lastName"],
    ["first name(s)", "firstName"],
    ["a.k.a.", "alias"],
    ["D.O.B.", "birthDate"],
    ["Sex", "gender"],
    ["Tel 1", "phone", 0],
    ["Tel 2", "phone", 1],
    ["Tel 3", "phone", 2],
    ["E-Mail", "email"],
    ["ID document", "identityNumber"],
    ["last known addr.", "address"],
  ],
};

const policeVehicles: Table = {
  file: "velmora-police/vehicle checks.csv",
  sources: ["plates"],
  entityType: "Vehicle",
  delimiter: ",",
  columns: [
    ["Check no", "key"],
    ["PLATE", "registrationNumber"],
    ["Kind of vehicle", "type"],
    ["make", "make"],
    [" Colour", "colour"],
  ],
};

const helplineCallers: Table = {
  file: "safe-way-helpline/callers and persons named.csv",
  sources: ["calls"],
  entityType: "Person",
  delimiter: ";",
  columns: [
    ["ID", "key"],
    ["Name given", "name"],
    ["First", "firstName"],
    ["Last", "lastName"],
    ["nickname", "alias"],
    ["born (if known)", "birthDate"],
    ["m/f", "gender"],
    ["Phone / WhatsApp", "phone"],
    ["mail", "email"],
    ["where", "address"],
  ],
};

const helplineAdverts: Table = {
  file: "safe-way-helpline/adverts.csv",
  sources: ["openAdverts"],
  entityType: "Advert",
  delimiter: ";",
  columns: [
    ["ID", "key"],
    ["Headline", "title"],
    ["Text of the advert", "body"],
    ["lang", "language"],
    ["Link", "url"],
    ["Seen on", "postedDate"],
    ["Town", "location"],
    ["Phone(s)", "phone"],
    ["Account", "handle"],
  ],
};

const shelterCases: Table = {
  file: "lantern-house/htcds.csv",
  sources: ["shelterCases", "shelterCasesWithheld"],
  entityType: "CaseRecord",
  delimiter: ",",
  columns: [
    ["cas_CaseOwner", null],
    ["prs_Salutation", null],
    ["prs_FirstName", "firstName"],
    ["prs_SecondName", "secondName"],
    ["con_Consent", "consent"],
    ["prs_Birthdate", "birthDate"],
    ["prs_Gender", "gender"],
    ["prs_Citizenship", null],
    ["prs_Title", null],
    ["prs_Email", "email"],
    ["prs_HomePhone", null],
    ["prs_MobilePhone", "mobilePhone"],
    ["prs_MailingCity", "mailingCity"],
    ["prs_MailingCountry", null],
    ["prs_MailingState", null],
    ["prs_MailingStreet", "mailingStreet"],
    ["prs_MailingPostalCode", null],
    ["vic_TraffickingStatus", "traffickingStatus"],
    ["vic_TraffickinStatusDecisionMakingOrg", null],
    ["vic_MethodOfRecruitment", "methodOfRecruitment"],
    ["vic_LocationOfRecruitment", null],
    ["vic_MethodsOfControl", "methodsOfControl"],
    ["vic_TypeOfExploitation", "typeOfExploitation"],
    ["vic_ForcedLabourIndustry", "forcedLabourIndustry"],
    ["vic_TypeOfSexExploitation", null],
    ["vic_LocationOfExploitation", null],
    ["cas_Status", "status"],
    ["cas_ReferringOrganisation", null],
    ["cas_IncomingReferralDate", "incomingReferralDate"],
  ],
};

export const tables: readonly Table[] = [
  policePersons,
  policeVehicles,
  helplineCallers,
  helplineAdverts,
  shelterCases,
];

/** The table's text, header first; rows keep the records' order. */
export function writeTable(table: Table, records: readonly RecordDraft[]): string {
  const rows = records
    .filter((record) => record.entityType === table.entityType)
    .map((record) => table.columns.map((column) => cell(record, column)));
  const header = table.columns.map(([name]) => name);
  return stringify([header, ...rows], { delimiter: table.delimiter, bom: table.delimiter === ";" });
}

function cell(record: RecordDraft, [, property, index]: Column): string {
  if (property === null) return "";
  if (property === "key") return record.key;
  const values = record.properties[property] ?? [];
  return index === undefined ? values.join(separator) : (values[index] ?? "");
}
