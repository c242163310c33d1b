/**
 * How do agreements speak of reports, audits, missions, evaluations and who decides?
 *
 * @module
 */
import { type ClausePattern, donor, numberOf, numeral, refusal, timesAYear } from "./clause-pattern.ts";

const reports = /\b(?:reports?|statements?|reporting)\b|\brapports?\b|\binformes?\b/iu;
const ownReports =
  /\b(?:separate|bilateral|individual|dedicated|stand-?alone)\b[^.;]{0,50}\breports?\b|\breports?\b[^.;]{0,40}\bseparately\b[^.;]{0,20}\bto the (?:donor|contributor)\b|\brapports? (?:distincts?|separes?|bilater\w+)\b|\binformes? (?:separad[oa]s?|bilateral(?:es)?|individual(?:es)?)\b/iu;
const jointReports =
  /\bconsolidated\b[^.;]{0,60}\b(?:reports?|statements?)\b|\bnarrative\b[^.;]{0,40}\breports?\b|\brapports?\b[^.;]{0,40}\b(?:consolides?|narratifs?|descriptifs?)\b|\binformes?\b[^.;]{0,40}\b(?:consolidad[oa]s?|narrativ[oa]s?|descriptiv[oa]s?)\b/iu;
const someoneElse = /\bwork ?plans?\b|\bmeetings?\b|\bsteering committee\b/iu;
const audits = /\baudit(?:s|ed|ing|ors?)?\b|\bverification des comptes\b|\bauditor(?:ia|ias|es)\b/iu;
const missions =
  /\b(?:verification|monitoring|inspection|spot[- ]check)\s+(?:missions?|visits?)\b|\bspot[- ]checks?\b|\bfield visits? by the (?:donor|contributor)\b|\bmissions? de verification\b|\bmisi(?:on|ones) de verificacion\b/iu;

export const oversightClauses: readonly ClausePattern[] = [
  {
    field: "bilateral_reports_per_year",
    when: [ownReports],
    unless: [refusal, /\bno (?:separate|bilateral|individual)\b/iu, audits],
    value: (sentence) => timesAYear(sentence),
  },
  {
    field: "bilateral_reports_per_year",
    when: [
      /\bno (?:separate|bilateral|individual)[^.;]{0,40}\breports?\b|\b(?:shall|will|may) not (?:require|request|ask for)\b[^.;]{0,40}\b(?:separate|bilateral|individual)\b[^.;]{0,30}\breports?\b/iu,
    ],
    value: 0,
  },
  {
    field: "consolidated_reports_per_year",
    when: [jointReports],
    unless: [ownReports, refusal, /\bfinal\b/iu, someoneElse],
    value: (sentence) => timesAYear(sentence),
  },
  {
    field: "interim_certified_financials",
    when: [
      reports,
      /\bcertified\b/iu,
      /\binterim\b|\bquarterly\b|\bsemi-?annual(?:ly)?\b|\bhalf-?yearly\b|\bsix-monthly\b|\bmid-?year\b/iu,
    ],
    unless: [refusal, /\b(?:uncertified|not certified|need not be certified)\b/iu],
    value: true,
  },
  {
    field: "interim_certified_financials",
    when: [
      reports,
      /\b(?:uncertified|not certified|need not be certified)\b/iu,
      /\binterim\b|\bquarterly\b|\bsemi-?annual(?:ly)?\b|\bhalf-?yearly\b|\bmid-?year\b/iu,
    ],
    value: false,
  },
  {
    field: "donor_audit_right",
    when: [
      audits,
      /\b(?:exclusively|solely|only)\b[^.;]{0,90}\baudit|\baudit[^.;]{0,90}\b(?:exclusively|solely|only)\b|\bsingle audit\b|\bexclusivement\b[^.;]{0,90}\b(?:audit|verification des comptes)|\bexclusivamente\b[^.;]{0,90}\bauditor/iu,
      /\b(?:internal|external|own)\b[^.;]{0,40}\baudit|\bsingle audit\b|\baudit\w*\s+procedures|\baudit interne|\bverification interne|\bauditores? intern|\bauditoria interna/iu,
    ],
    unless: [/\bnot (?:limited|exclusively|solely|only)\b/iu],
    value: "none",
  },
  {
    field: "donor_audit_right",
    when: [
      /\b(?:donors?|contributors?|commission|court of auditors)\b[^.;]{0,120}\b(?:(?:shall|may|is entitled to|has the right to|have the right to|reserves? the right to|right to)\b[^.;]{0,60}\baudit(?:s|ed|ing)?\b)|\b(?:shall be|be) audited by (?:the |an? )?(?:donor|contributor|court of auditors|auditors? (?:appointed|designated|chosen|selected) by the donor)|\b(?:bailleur|donateur)\b[^.;]{0,60}\b(?:peut|a le droit)\b[^.;]{0,40}\baudits?\b|\bdonante\b[^.;]{0,60}\b(?:podra|tiene derecho)\b[^.;]{0,40}\bauditorias?\b/iu,
    ],
    unless: [
      refusal,
      /\baudit reports?\b/iu,
      /\b(?:exclusively|solely|single audit)\b/iu,
      /\brequest (?:an? |the )?(?:joint )?(?:internal )?audit\b/iu,
    ],
    value: "full",
  },
  {
    field: "donor_audit_right",
    when: [
      /\b(?:donors?|contributors?|commission)\b[^.;]{0,80}\b(?:may|shall have the right to|is entitled to|has the right to)\b[^.;]{0,40}\b(?:verif(?:y|ication|ications)|on-the-spot checks?|spot[- ]checks?)\b/iu,
    ],
    unless: [refusal, audits],
    value: "verification",
  },
  {
    field: "verification_missions_per_year",
    when: [missions],
    unless: [/\bno\b[^.;]{0,20}\bmissions?\b/iu],
    value: missionsAYear,
  },
  {
    field: "separate_donor_evaluation",
    when: [
      donor,
      /\b(?:separate|its own|own|independent|ex-?post)\b[^.;]{0,30}\bevaluations?\b/iu,
      /\b(?:may|shall|will|right)\b/iu,
    ],
    unless: [refusal, /\bjoint(?:ly)?\b[^.;]{0,30}\bevaluat/iu, /\bsole\b/iu],
    value: true,
  },
  {
    field: "separate_donor_evaluation",
    when: [
      /\b(?:one|a single|a|the) joint\b[^.;]{0,30}\bevaluation\b|\bno separate\b[^.;]{0,20}\bevaluations?\b/iu,
    ],
    unless: [/\bin addition\b|\bas well as\b|\bseparate evaluations? (?:may|shall|will)\b/iu],
    value: false,
  },
  {
    field: "donor_procurement_rules",
    when: [
      /\bprocure(?:ment|d)?\b|\bpassation des marches\b|\badquisiciones\b/iu,
      /\b(?:donor|contributor|commission)(?:['’]s)?\b[^.;]{0,40}\b(?:rules|procedures|guidelines|regulations|procurement)|\b(?:rules|procedures|guidelines|regulations) (?:of|issued by|set by) the (?:donor|contributor|commission)\b|\bregles du (?:bailleur|donateur)\b|\bnormas del donante\b/iu,
    ],
    unless: [refusal, /\bown\b[^.;]{0,30}\b(?:rules|regulations|procedures)\b/iu],
    value: true,
  },
  {
    field: "donor_procurement_rules",
    when: [
      /\bprocure(?:ment|d)?\b/iu,
      /\b(?:its|their|each) own\b[^.;]{0,30}\b(?:rules|regulations|procedures|policies)\b|\b(?:rules|regulations)[^.;]{0,40}\bapplicable to (?:it|each|the participating)/iu,
    ],
    unless: [/\bunless\b|\bexcept\b|\bin addition\b/iu],
    value: false,
  },
  {
    field: "aa_liable_for_spending",
    when: [
      /\badministrative agent\b[^.;]{0,50}\b(?:shall|will|is|be|remains?)\b[^.;]{0,30}\b(?:liable|accountable|responsible|answerable)\b[^.;]{0,90}\b(?:expenditures?|spending|use of (?:the )?funds|funds (?:spent|disbursed))\b/iu,
    ],
    unless: [refusal],
    value: true,
  },
  {
    field: "aa_liable_for_spending",
    when: [
      /\badministrative agent\b[^.;]{0,60}\b(?:not be|no|not)\b[^.;]{0,30}\b(?:liable|accountable|responsible|responsibility|liability|accountability|answerable)\b/iu,
    ],
    value: false,
  },
  {
    field: "donor_veto_on_allocations",
    when: [
      /\ballocations?\b|\ballocate[ds]?\b/iu,
      /\b(?:veto|(?:prior|written)[^.;]{0,20}\b(?:approval|consent|agreement) (?:of|by|from) the (?:donor|contributor))\b|\b(?:donor|contributor)(?:['’]s)? (?:prior |written )*(?:approval|consent)\b/iu,
    ],
    unless: [refusal],
    value: true,
  },
  {
    field: "donor_veto_on_allocations",
    when: [
      /\ballocations?\b|\ballocate[ds]?\b/iu,
      /\bwithout (?:the )?(?:prior |written )*(?:approval|consent|agreement) (?:of|by|from) the (?:donor|contributor)/iu,
    ],
    value: true,
  },
  {
    field: "donor_veto_on_allocations",
    when: [/\ballocations?\b/iu, /\b(?:no|without(?: a)?) (?:right of )?veto\b/iu],
    value: false,
  },
];

const counted = new RegExp(
  `\\b${numeral}(?:\\s*\\(\\d+\\))?\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:verification|monitoring|inspection|spot|missions?|visits?)\\b`,
  "iu",
);

/** "two verification missions per year", "quarterly verification missions"; a number without a year tells nothing. */
function missionsAYear(sentence: string): number | null {
  if (
    !/\b(?:year|annual(?:ly)?|annum|quarterly|semi-?annual(?:ly)?|half-?yearly|monthly|an|annee|annuelle|ano|anual(?:es)?)\b/iu.test(
      sentence,
    )
  )
    return null;
  const [, said = ""] = counted.exec(sentence) ?? [];
  const yearly = /\b(?:per|a|each|every|par|por) (?:calendar )?(?:year|annum|an|annee|ano)\b/iu.test(
    sentence,
  );
  return (yearly ? numberOf(said) : null) ?? timesAYear(sentence);
}
