/**
 * What does one organisation's case file say about a person it assists?
 *
 * Properties are the fields of the Human Trafficking Case Data Standard without their prefix, first letter small:
 * prs_FirstName is `firstName`, vic_TraffickingStatus is `traffickingStatus`. One differs: prs_Birthdate is `birthDate`, as for
 * persons. Fields of organisations (org_), perpetrators (per_), events (hte_) and plans (spl_) belong to other records.
 *
 * Nothing about immigration status: help never depends on it.
 *
 * Source: IOM and others, Human Trafficking Case Data Standard (HTCDS) 2.0, field list.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, neverMatched, open, personal, reasons, retention, sensitive } from "../property.ts";

export const caseRecord: EntityType = {
  name: "CaseRecord",
  extends: "Thing",
  caption: ["name", "caseNumber"],
  properties: {
    caseNumber: personal("text"),
    salutation: personal("text"),
    firstName: matched(personal("name")),
    middleName: personal("name"),
    secondName: matched(personal("name")),
    birthDate: matched(personal("date")),
    age: personal("number"),
    ageBand: personal("code"),
    gender: personal("code"),
    deceased: sensitive("boolean"),
    maritalStatus: personal("code"),
    numberOfChildren: personal("number"),
    primaryLanguage: personal("language"),
    secondaryLanguage: personal("language"),
    highestLevelOfEducation: personal("code"),
    citizenship: neverMatched(personal("country"), reasons.nationality),
    identityNumber: matched(personal("document")),
    title: personal("text"),
    email: matched(personal("email")),
    homePhone: matched(personal("phone")),
    mobilePhone: matched(personal("phone")),
    mailingStreet: matched(personal("place")),
    mailingCity: matched(personal("place")),
    mailingState: personal("place"),
    mailingPostalCode: personal("identifier"),
    mailingCountry: personal("country"),
    mailingLatitude: personal("number"),
    mailingLongitude: personal("number"),
    agreementToManagePersonalData: open("boolean"),
    consent: open("boolean"),
    traffickingStatus: neverMatched(sensitive("code"), reasons.status),
    traffickingStatusDecisionMakingOrg: sensitive("code"),
    relationshipToTrafficker: sensitive("code"),
    ageWhenTrafficked: sensitive("number"),
    recruitmentWebsitesAndApps: sensitive("code"),
    methodOfRecruitment: neverMatched(sensitive("code"), reasons.suffering),
    locationOfRecruitment: sensitive("place"),
    methodsOfControl: neverMatched(sensitive("code"), reasons.suffering),
    typeOfExploitation: neverMatched(sensitive("code"), reasons.suffering),
    forcedLabourIndustry: neverMatched(sensitive("code"), reasons.suffering),
    typeOfSexExploitation: neverMatched(sensitive("code"), reasons.sexWork),
    locationOfExploitation: sensitive("place"),
    exploitationWebsitesAndApps: sensitive("code"),
    vulnerabilities: neverMatched(sensitive("code"), reasons.suffering),
    detailsOfVulnerabilities: sensitive("text"),
    status: open("code"),
    reasonForCaseClosure: sensitive("text"),
    caseOwner: personal("name"),
    referringOrganisation: open("name"),
    referringPrimaryCaseWorker: personal("name"),
    incomingReferralDate: open("date"),
    reasonForIncomingReferral: open("code"),
    incomingReferralDetails: sensitive("text"),
    referredOrganisation: open("name"),
    referredPrimaryCaseWorker: personal("name"),
    outgoingReferralDate: open("date"),
    reasonForOutgoingReferral: open("code"),
    outgoingReferralDetails: sensitive("text"),
    caseComment: sensitive("text"),
  },
  link: null,
  matchable: true,
  protection: true,
  retentionDays: retention.assistance,
  when: ["incomingReferralDate", "outgoingReferralDate"],
  wire: { ftm: null },
};
