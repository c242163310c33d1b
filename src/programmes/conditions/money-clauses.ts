/**
 * How do agreements speak of money: payment, tranches, currency, interest, what is left, earmarking, duration?
 *
 * @module
 */
import { type ClausePattern, donor, numberOf, numeral, refusal } from "./clause-pattern.ts";

const balance =
  /\b(?:funds|amounts|contributions?) not (?:spent|used|utili[sz]ed|committed)\b|\b(?:unspent|unutili[sz]ed|unused|unexpended|remaining|uncommitted)\b[^.;]{0,40}\b(?:balances?|funds?|amounts?|contributions?|monies)\b|\bbalances?\b[^.;]{0,40}\b(?:remaining|unspent|left)\b|\b(?:solde|fonds) (?:non (?:depenses?|utilises?)|restants?)\b|\bsaldos? (?:no (?:gastados?|utilizados?)|restantes?)\b|\bfondos no (?:gastados|utilizados)\b/iu;
const givenBack =
  /\b(?:returned|refunded|repaid|reimbursed|restituted?|rembourses?|reverses?|restitues?|devuelt[oa]s?|reembolsad[oa]s?)\b|\b(?:return|refund|repay)\b/iu;
const proportion =
  /\bin proportion\b|\bproportional(?:ly)?\b|\bpro[- ]rata\b|\bau prorata\b|\bproporcional(?:mente)?\b|\ben proporcion\b/iu;
const agreedUpon =
  /\b(?:as|to be|shall be|is|unless otherwise)?\s*(?:mutually )?(?:agreed|decided)\b[^.;]{0,60}\b(?:by|with|between|upon)\b|\bd['’]un commun accord\b|\bde comun acuerdo\b|\bin (?:consultation|agreement) with\b/iu;
const interest =
  /\binterest\b[^.;]{0,40}\b(?:earned|accrued|generated|income|derived|accruing)\b|\b(?:earned|accrued|any) interest\b|\binterest (?:shall|will|is|on)\b|\binterets? (?:produits|generes|courus|percus)\b|\bintereses (?:devengados|generados|percibidos)\b/iu;

export const moneyClauses: readonly ClausePattern[] = [
  { field: "interest_returned_to_donor", when: [interest, givenBack, donor], unless: [refusal], value: true },
  {
    field: "interest_returned_to_donor",
    when: [interest, /\b(?:retained|credited|added|used|kept|remain|treated as)\b/iu],
    unless: [givenBack, /\bcredited to the (?:donor|contributor)\b/iu],
    value: false,
  },
  {
    field: "unspent_rule",
    when: [balance, givenBack, proportion],
    unless: [interest],
    value: "proportional",
  },
  {
    field: "unspent_rule",
    when: [balance, agreedUpon],
    unless: [interest, proportion],
    value: "agreed",
  },
  {
    field: "unspent_rule",
    when: [balance, givenBack, donor],
    unless: [interest, proportion, agreedUpon, refusal],
    value: "donor-only",
  },
  {
    field: "exchange_loss_borne_by_un",
    when: [
      /\bexchange(?:[- ]rate)?\b[^.;]{0,60}\bloss(?:es)?\b|\bloss(?:es)?\b[^.;]{0,60}\bexchange\b|\bpertes? de change\b|\bperdidas? (?:cambiarias?|por (?:tipo de )?cambio)\b/iu,
      /\b(?:borne|covered|absorbed|made up|compensated|assumed) by (?:the )?(?:participating|recipient|implementing|united nations|UN\b|administrative agent|organi[sz]ations?|agency)|\ba la charge (?:de l['’]organisation|des organisations|de l['’]agence|de l['’]ONU)|\ba cargo de (?:la organizacion|las organizaciones|la agencia|las Naciones)/iu,
    ],
    unless: [refusal],
    value: true,
  },
  {
    field: "exchange_loss_borne_by_un",
    when: [
      /\bexchange\b[^.;]{0,80}\bloss(?:es)?\b|\bloss(?:es)?\b[^.;]{0,80}\bexchange\b|\bpertes? de change\b|\bperdidas? (?:cambiarias?|por (?:tipo de )?cambio)\b/iu,
      /\b(?:shall|will|is|are) not\b[^.;]{0,60}\b(?:liable|obliged|required|responsible|borne|bear|make up)\b|\bborne by the (?:donor|contributor)\b|\bscope\b[^.;]{0,40}\b(?:reduced|adjusted)\b|\ba la charge du (?:donateur|bailleur)\b|\ba cargo del (?:donante|contribuyente)\b/iu,
    ],
    value: false,
  },
  {
    field: "payment_in_arrears",
    when: [
      /\b(?:pay|paid|payments?|disburse|disbursed|reimburse[sd]?|reimbursements?)\b/iu,
      /\bin arrears\b|\bon a reimbursement basis\b|\breimburse[sd]?\b[^.;]{0,60}\b(?:expenditures?|costs|expenses)\b[^.;]{0,30}\bincurred\b|\b(?:upon|after|following) (?:receipt|acceptance|approval|verification) (?:and \w+ )?of (?:the |an? |certified |audited |interim )*(?:statements? of expenditures?|expenditure reports?|financial (?:reports?|statements?))\b/iu,
    ],
    unless: [refusal, /\bsubsequent\b|\bsecond\b|\bfurther instal/iu, donorReimbursed()],
    value: true,
  },
  {
    field: "payment_in_arrears",
    when: [
      /\b(?:pay|paid|payments?|disburse[ds]?|deposit(?:ed)?|transfer(?:red)?)\b/iu,
      /\bin advance of\b[^.;]{0,40}\b(?:activit|implementation|expenditure|programme)|\bfirst instal?ment\b[^.;]{0,40}\b(?:upon|on|at|within)\b[^.;]{0,30}\bsign(?:ature|ing)\b|\bsign(?:ature|ing)\b[^.;]{0,60}\bfirst instal?ment\b/iu,
    ],
    value: false,
  },
  {
    field: "tranche_conditions",
    when: [
      /\b(?:tranches?|instal?ments?|payments?|disbursements?)\b/iu,
      /\b(?:subject to|conditional (?:up)?on|contingent (?:up)?on|dependent (?:up)?on|provided that|upon|only (?:if|when))\b[^.;]{0,60}\b(?:achiev\w+|reach\w+|attain\w+|fulfil\w+|performance|milestones?|targets? (?:being|are)|indicators?)\b/iu,
    ],
    unless: [refusal],
    value: 1,
  },
  {
    field: "earmarked_to_entity",
    when: [
      /\bearmarked\b[^.;]{0,30}\b(?:to|for)\b[^.;]{0,50}\b(?:UNICEF|UNDP|UNFPA|UN ?Women|UNODC|IOM|UNHCR|ILO|WHO|WFP|FAO|UNESCO|OHCHR|a single|one|specific)\b(?![^.;]{0,20}\b(?:outcome|window|outputs?|country|theme))/iu,
    ],
    unless: [refusal],
    value: true,
  },
  {
    field: "earmarked_to_entity",
    when: [
      /\bco-?mingled\b|\bearmark(?:ed|ing)?\b[^.;]{0,60}\b(?:participating|single|specific|particular|individual|any) (?:UN |United Nations )?(?:organi[sz]ation|agency|entity)/iu,
    ],
    unless: [
      /\bmay be earmarked\b|\bseparate\b|\bshall be earmarked\b|\bis earmarked\b|\bnot be co-?mingled\b/iu,
    ],
    value: false,
  },
  {
    field: "tightly_earmarked",
    when: [/\btightly earmarked\b/iu],
    unless: [refusal, /\bnot\b/iu],
    value: true,
  },
  {
    field: "coordination_cost_disallowed",
    when: [
      /\bcoordination (?:costs?|units?|secretariat|expenses)\b/iu,
      /\b(?:shall|may|will|are|is) not\b[^.;]{0,40}\b(?:charged|eligible|financed|funded|covered|allow\w+)\b|\bineligible\b|\bno\b[^.;]{0,20}\bcoordination costs?\b/iu,
    ],
    value: true,
  },
  {
    field: "coordination_cost_disallowed",
    when: [
      /\bcoordination (?:costs?|units?|secretariat|expenses)\b/iu,
      /\b(?:may|shall|will|are|is)\b[^.;]{0,30}\b(?:charged|eligible|financed|funded)\b/iu,
    ],
    unless: [/\bnot\b|\bineligible\b|\bno\b/iu],
    value: false,
  },
  {
    field: "months",
    when: [
      /\b(?:duration|implementation period|remains? in force|period of (?:the|this) (?:agreement|programme)|this (?:agreement|arrangement)|joint programme)\b/iu,
    ],
    unless: [/\breports?\b|\bnotice\b|\bafter\b|\bprior to\b|\bbefore\b|\bwithin\b|\bterminat/iu],
    value: monthsIn,
  },
  {
    field: "currency",
    when: [/\b(?:paid|pay|payments?|made|deposit(?:ed)?|contribut\w+|transfer\w*)\b/iu],
    unless: [/\bexchange\b|\bequivalent\b/iu],
    value: currencyIn,
  },
];

/** A donor whose own costs are paid back is not who pays in arrears. */
function donorReimbursed(): RegExp {
  return /\breimburse the (?:donor|contributor)\b/iu;
}

const duration = new RegExp(
  `\\b${numeral}\\s*(?:\\(\\s*\\d+\\s*\\)\\s*)?(?:calendar )?(months?|years?|mois|ans|annees|meses|anos)\\b`,
  "iu",
);

function monthsIn(sentence: string): number | null {
  const [, said = "", unit = ""] = duration.exec(sentence) ?? [];
  const count = numberOf(said);
  if (count === null || count === 0) return null;
  return /^(?:y|an|an)/iu.test(unit) ? count * 12 : count;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bin (?:euros?|EUR)\b|\ben euros?\b/iu, "EUR"],
  [
    /\bin (?:united states dollars|US dollars|USD)\b|\ben dollars (?:americains|des Etats-Unis)\b|\ben dolares\b/iu,
    "USD",
  ],
  [/\bin (?:swedish kron(?:or|a)|SEK)\b/iu, "SEK"],
  [/\bin (?:norwegian kroner?|NOK)\b/iu, "NOK"],
  [/\bin (?:danish kroner?|DKK)\b/iu, "DKK"],
  [/\bin (?:swiss francs?|CHF)\b/iu, "CHF"],
  [/\bin (?:pounds sterling|british pounds|GBP)\b/iu, "GBP"],
  [/\bin (?:canadian dollars|CAD)\b/iu, "CAD"],
];

/** The one currency that is named; two are none. */
function currencyIn(sentence: string): string | null {
  const named = currencies.filter(([word]) => word.test(sentence));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}
