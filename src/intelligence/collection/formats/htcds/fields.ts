/**
 * Which fields of the standard does a case record take, and under which names do they come?
 *
 * The published files spell some names differently ("prs_First_Name", "vic_TraffickinStatusDecisionMakingOrg"),
 * so names are compared without case, blanks and underscores. Fields of organisations (org_), perpetrators
 * (per_), historic events (hte_) and support plans (spl_) are not taken; the reader names them.
 *
 * Source: HTCDS 2.0, field standards, XLSForm and Excel toolkit (IOM, CC BY 4.0).
 *
 * @module
 */

/** Field to its label. */
export const FIELD_LABELS = {
  prs_Salutation: "Salutation",
  prs_FirstName: "First Name",
  prs_MiddleName: "Middle Name",
  prs_SecondName: "Second Name",
  prs_Birthdate: "Birthdate",
  prs_Gender: "Gender",
  prs_Deceased: "Deceased",
  prs_MaritalStatus: "Marital Status",
  prs_NumberOfChildren: "Number of Children",
  prs_PrimaryLanguage: "Primary Language",
  prs_SecondaryLanguage: "Secondary Language",
  prs_HighestLevelOfEducation: "Highest Level of Education",
  prs_Citizenship: "Citizenship",
  prs_IdentityNumber: "Identity Number",
  prs_Title: "Title",
  prs_Email: "Email",
  prs_HomePhone: "Home Phone",
  prs_MobilePhone: "Mobile Phone",
  prs_MailingCity: "Mailing City",
  prs_MailingCountry: "Mailing Country",
  prs_MailingState: "Mailing State/Province",
  prs_MailingStreet: "Mailing Street",
  prs_MailingPostalCode: "Mailing Zip/Postal Code",
  prs_MailingLongitude: "Longitude",
  prs_MailingLatitude: "Latitude",
  vic_AgreementToManagePersonalData: "Agreement to Manage Personal Data",
  vic_TraffickingStatus: "Trafficking Status",
  vic_TraffickingStatusDecisionMakingOrg: "Trafficking Status Decision Making Organization",
  vic_RelationshipToTrafficker: "Relationship to Trafficker",
  vic_AgeWhenTrafficked: "Age when Trafficked",
  vic_RecruitmentWebsitesAndApps: "Recruitment Websites and Apps",
  vic_MethodOfRecruitment: "Method of Recruitment",
  vic_LocationOfRecruitment: "Location of Recruitment",
  vic_MethodsOfControl: "Methods of Control",
  vic_TypeOfExploitation: "Type of Exploitation",
  vic_ForcedLabourIndustry: "Forced Labour Industry",
  vic_TypeOfSexExploitation: "Type of Sex Exploitation",
  vic_LocationOfExploitation: "Location of Exploitation",
  vic_ExploitationWebsitesAndApps: "Exploitation Websites and Apps",
  vic_Vulnerabilities: "Vulnerabilities",
  vic_DetailsOfVulnerabilities: "Details Of Vulnerabilities",
  cas_Status: "Status",
  cas_ReasonForCaseClosure: "Reason for Case Closure",
  cas_CaseOwner: "Case Owner",
  cas_ReferringOrganisation: "Referring Organisation",
  cas_IncomingReferralDate: "Incoming Referral Date",
  cas_ReferringPrimaryCaseWorker: "Referring Primary Case Worker",
  cas_ReasonForIncomingReferral: "Reason for Incoming Referral",
  cas_IncomingReferralDetails: "Incoming Referral Details",
  cas_ReferredOrganisation: "Referred Organisation",
  cas_ReferredPrimaryCaseWorker: "Referred Primary Case Worker",
  cas_ReasonForOutgoingReferral: "Reason for Outgoing Referral",
  cas_OutgoingReferralDate: "Outgoing Referral Date",
  cas_OutgoingReferralDetails: "Outgoing Referral Details",
  cco_CaseComment: "Case Comment",
  con_Consent: "Consent",
} as const satisfies Record<string, string>;

export type HtcdsField = keyof typeof FIELD_LABELS;

export const FIELDS = Object.keys(FIELD_LABELS) as readonly HtcdsField[];

/** Header of the Excel toolkit in its order, with the one misspelt name and the one missing name put right. */
export const SPREADSHEET_FIELDS: readonly HtcdsField[] = [
  "cas_CaseOwner",
  "prs_Salutation",
  "prs_FirstName",
  "prs_SecondName",
  "con_Consent",
  "prs_Birthdate",
  "prs_Gender",
  "prs_Citizenship",
  "prs_Title",
  "prs_Email",
  "prs_HomePhone",
  "prs_MobilePhone",
  "prs_MailingCity",
  "prs_MailingCountry",
  "prs_MailingState",
  "prs_MailingStreet",
  "prs_MailingPostalCode",
  "vic_TraffickingStatus",
  "vic_TraffickingStatusDecisionMakingOrg",
  "vic_MethodOfRecruitment",
  "vic_LocationOfRecruitment",
  "vic_MethodsOfControl",
  "vic_TypeOfExploitation",
  "vic_ForcedLabourIndustry",
  "vic_TypeOfSexExploitation",
  "vic_LocationOfExploitation",
  "cas_Status",
  "cas_ReferringOrganisation",
  "cas_IncomingReferralDate",
  "cas_ReferringPrimaryCaseWorker",
  "cas_ReasonForIncomingReferral",
  "cas_IncomingReferralDetails",
  "cas_ReferredOrganisation",
  "cas_ReferredPrimaryCaseWorker",
  "cas_ReasonForOutgoingReferral",
  "cas_OutgoingReferralDate",
  "cas_OutgoingReferralDetails",
  "cas_ReasonForCaseClosure",
];

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_]/g, "");
}

const BY_NAME: ReadonlyMap<string, HtcdsField> = new Map([
  ...FIELDS.map((field) => [plain(field), field] as const),
  ["victraffickinstatusdecisionmakingorg", "vic_TraffickingStatusDecisionMakingOrg"],
]);

const LABELS: ReadonlySet<string> = new Set(Object.values(FIELD_LABELS).map(plain));

/** The field that a column or element name stands for; null when it is none that a case record takes. */
export function fieldOfName(name: string): HtcdsField | null {
  return BY_NAME.get(plain(name)) ?? null;
}

/** The property of CaseRecord that keeps a field: "prs_FirstName" is firstName, "prs_Birthdate" birthDate. */
export function propertyOfField(field: HtcdsField): string {
  if (field === "prs_Birthdate") return "birthDate";
  const base = field.slice(4);
  return base.charAt(0).toLowerCase() + base.slice(1);
}

/** True when a row is the header: at least three cells are names of fields. */
export function isHtcdsHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => fieldOfName(cell) !== null).length >= 3;
}

/** True when a row repeats the labels of the fields, as the Excel toolkit does under its header. */
export function isLabelRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length >= 3 && filled.filter((cell) => LABELS.has(plain(cell))).length >= filled.length * 0.7;
}
