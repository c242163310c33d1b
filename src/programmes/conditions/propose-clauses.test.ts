/** Are clauses found where they stand, with what they say, and nothing where nothing is said? All sentences are our own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeClauses } from "./propose-clauses.ts";
import { sentencesOf } from "./sentences.ts";

type Said = Readonly<Record<string, number | boolean | string>>;

const clauses: readonly (readonly [sentence: string, said: Said])[] = [
  [
    "The Administrative Agent shall be entitled to a fee of one per cent (1 %) of each contribution, taken at deposit.",
    { aa_fee_pct: 1 },
  ],
  [
    "Each Participating Organization will recover indirect costs at a rate of 7 per cent of programme expenditure.",
    { indirect_pct: 7 },
  ],
  [
    "The Administrative Agent fee is 1% and each Participating UN Organization recovers indirect costs of 7%.",
    { aa_fee_pct: 1, indirect_pct: 7 },
  ],
  ["Overheads shall not exceed 5 % of eligible direct costs.", { indirect_pct: 5 }],
  ["Overheads shall not exceed 5 % of direct costs.", { indirect_pct: 5 }],
  ["No overheads shall be charged to the Contribution.", { indirect_pct: 0 }],
  ["A coordination levy of 1 % applies and is paid at source.", { levy_pct: 1 }],
  ["The Contribution shall be earmarked exclusively for UNICEF.", { earmarked_to_entity: true }],
  [
    "Contributions to the Fund are co-mingled and shall not be earmarked to any Participating Organization.",
    { earmarked_to_entity: false },
  ],
  [
    "The Donor reserves the right to audit all accounts relating to the Programme at any time.",
    { donor_audit_right: "full" },
  ],
  ["The accounts shall be audited by an auditor appointed by the Donor.", { donor_audit_right: "full" }],
  [
    "The Contribution shall be subject exclusively to the internal and external auditing procedures of each organization.",
    { donor_audit_right: "none" },
  ],
  ["The Donor may carry out on-the-spot checks after giving notice.", { donor_audit_right: "verification" }],
  [
    "Up to two verification missions per year may be carried out at the Donor's own cost.",
    { verification_missions_per_year: 2 },
  ],
  [
    "The Organization shall submit a separate financial report to the Donor on a quarterly basis.",
    { bilateral_reports_per_year: 4 },
  ],
  ["The Donor shall not require any separate or bilateral reports.", { bilateral_reports_per_year: 0 }],
  [
    "Consolidated narrative and financial reports shall be submitted every six months.",
    { consolidated_reports_per_year: 2 },
  ],
  ["An annual consolidated narrative report is due by 31 May.", { consolidated_reports_per_year: 1 }],
  [
    "Quarterly financial reports shall be certified by the Comptroller.",
    { interim_certified_financials: true },
  ],
  [
    "Semi-annual expenditure reports are provisional and uncertified.",
    { interim_certified_financials: false },
  ],
  [
    "The Donor may commission its own independent evaluation of the Programme.",
    { separate_donor_evaluation: true },
  ],
  [
    "Procurement under the Programme shall follow the procurement rules of the Donor.",
    { donor_procurement_rules: true },
  ],
  [
    "Each Participating Organization shall carry out procurement in accordance with its own regulations, rules and procedures.",
    { donor_procurement_rules: false },
  ],
  [
    "The Administrative Agent shall be liable to the Donor for the use of the funds by the Participating Organizations.",
    { aa_liable_for_spending: true },
  ],
  [
    "The Administrative Agent shall not be responsible for the expenditure of the Participating Organizations.",
    { aa_liable_for_spending: false },
  ],
  [
    "Allocations by the Steering Committee require the prior written approval of the Donor.",
    { donor_veto_on_allocations: true },
  ],
  [
    "The second instalment shall be paid subject to the achievement of at least 70 % of the indicators.",
    { tranche_conditions: 1 },
  ],
  [
    "Any interest earned on the Contribution shall be returned to the Donor.",
    { interest_returned_to_donor: true },
  ],
  [
    "Interest earned shall be credited to the Programme account and used for its purposes.",
    { interest_returned_to_donor: false },
  ],
  ["Any unspent balance shall be returned to the Donor within six months.", { unspent_rule: "donor-only" }],
  [
    "Unspent balances shall be returned to the contributors in proportion to their contributions.",
    { unspent_rule: "proportional" },
  ],
  [
    "Any balance remaining after closure shall be used for a purpose agreed by the Donors and the Steering Committee.",
    { unspent_rule: "agreed" },
  ],
  [
    "Any exchange rate loss shall be borne by the Participating Organizations.",
    { exchange_loss_borne_by_un: true },
  ],
  [
    "The Organization shall not be obliged to make up any loss on exchange.",
    { exchange_loss_borne_by_un: false },
  ],
  [
    "Payments shall be made in arrears against certified statements of expenditure.",
    { payment_in_arrears: true },
  ],
  [
    "The first instalment is paid within 30 days of signature of this Agreement.",
    { payment_in_arrears: false },
  ],
  ["All payments shall be made in euro.", { currency: "EUR" }],
  [
    "The Donor's logo must appear on all publications and materials of the Programme.",
    { individual_logo_required_on_all: true },
  ],
  [
    "The Organization shall provide at least six stories of survivors for the Donor's campaign.",
    { survivor_content_required: true },
  ],
  [
    "Photographs of victims shall not be a deliverable under this Agreement.",
    { survivor_content_required: false },
  ],
  [
    "The Organization shall provide the Donor with the list of all final beneficiaries on request.",
    { personal_data_access: true },
  ],
  ["No personal data shall be disclosed to the Donor.", { personal_data_access: false }],
  [
    "All final beneficiaries shall be screened against the Donor's sanctions list.",
    { beneficiary_screening: true },
  ],
  ["Screening does not apply to beneficiaries of humanitarian assistance.", { beneficiary_screening: false }],
  [
    "Each party shall take all measures to prevent sexual exploitation and abuse and shall report credible allegations.",
    { psea_clause: true },
  ],
  [
    "The Organization shall investigate allegations of fraud and corruption under its own rules.",
    { fraud_clause: true },
  ],
  [
    "Nothing in this Agreement shall be deemed a waiver, express or implied, of the privileges and immunities of the United Nations.",
    { waives_immunities: false },
  ],
  [
    "The Organization hereby waives its immunity in respect of disputes under this Agreement.",
    { waives_immunities: true },
  ],
  ["This Agreement and its annexes shall be treated as confidential.", { confidential_agreement: true }],
  ["The parties agree that this Agreement will be made public.", { confidential_agreement: false }],
  ["The costs of the coordination unit are not eligible.", { coordination_cost_disallowed: true }],
  ["This Agreement has a duration of thirty-six (36) months.", { months: 36 }],
  // French and Spanish.
  ["Les coûts indirects sont fixés à 7 % des dépenses du programme.", { indirect_pct: 7 }],
  [
    "Le solde non dépensé est restitué aux donateurs au prorata de leurs contributions.",
    { unspent_rule: "proportional" },
  ],
  ["Le bailleur de fonds peut effectuer un audit du programme.", { donor_audit_right: "full" }],
  ["Los costos indirectos serán del 8 por ciento.", { indirect_pct: 8 }],
  ["El donante podrá realizar auditorías en cualquier momento.", { donor_audit_right: "full" }],
  [
    "Nada en el presente Acuerdo se interpretará como una renuncia a los privilegios e inmunidades de las Naciones Unidas.",
    { waives_immunities: false },
  ],
  [
    "Los saldos no gastados se devolverán al donante y serán devueltos en proporción.",
    { unspent_rule: "proportional" },
  ],
];

test.each(clauses)("%s", (sentence, said) => {
  const found = Object.fromEntries(proposeClauses(sentence).map(({ field, value }) => [field, value]));
  expect(found).toEqual(said);
});

/** Sentences that hold the words and say nothing of the sort. */
const silent = [
  "Audit reports of each organization shall be made available to the Donor.",
  "Budget lines may be varied by up to 20 % without prior approval; indirect costs stay as they are.",
  "At least 10 % of the budget is set aside for monitoring, and indirect costs are shown apart.",
  "The annual work plan is approved by the Steering Committee after the narrative report was presented.",
  "A final consolidated narrative report is due within six months after closure.",
  "Members of the Steering Committee declare any conflict of interest.",
  "The Donor takes an interest in the results and will be acknowledged.",
  "The Programme serves survivors of sexual exploitation in three provinces.",
  "Beneficiaries are screened for medical needs on arrival.",
  "The Administrative Agent reports each month on contributions received.",
  "Confidential information about survivors shall be protected.",
  "Vendors and implementing partners are screened before a contract is signed.",
  "The logo of the Programme is designed jointly and shown on all publications.",
  "Personal data are protected under the Organization's own data protection policy.",
  "The parties meet twice a year to discuss progress.",
  "Remaining activities are listed in annex B.",
  "The exchange of information between the parties causes no loss of confidentiality.",
  "The second instalment is paid twelve months after the first.",
  "The Donor may request an internal audit of the Programme from the Organization.",
];

test.each(silent)("says nothing of a term: %s", (sentence) => {
  expect(proposeClauses(sentence)).toEqual([]);
});

test("the quotation is the whole sentence, at its place, with the rules that read the field", () => {
  const text =
    "ARTICLE 4. Money\n\nThe fee follows art. 3 of annex A. Indirect costs are\ncharged at 5.5 % of expenditure, i.e. of what was spent. Payments follow annex B.\n(a) Any unspent balance shall be returned to the Donor;\n(b) visits are agreed upon.";
  const found = proposeClauses(text);
  expect(found.map(({ field, value }) => [field, value])).toEqual([
    ["indirect_pct", 5.5],
    ["unspent_rule", "donor-only"],
  ]);
  expect(found[0]).toMatchObject({
    quotation: "Indirect costs are\ncharged at 5.5 % of expenditure, i.e. of what was spent.",
    rules: ["T02", "T03"],
  });
  expect(found[1]?.quotation).toBe("(a) Any unspent balance shall be returned to the Donor;");
  for (const { from, to, quotation } of found) expect(text.slice(from, to)).toBe(quotation);
});

test("two clauses that disagree are both proposed: a person decides", () => {
  const text = "Overheads are 7 %. Annex: indirect costs of 5 % apply.";
  expect(proposeClauses(text).map(({ value }) => value)).toEqual([7, 5]);
});

test("sentences lie in order, hold everything but white space, and any text whatever is read in time", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...clauses.map(([sentence]) => sentence),
      "\n\n",
      "\n(a) ",
      " No. 5 ",
      "; ",
      "… ",
      "7 % ",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");
      let last = 0;
      for (const { text: said, from, to } of sentencesOf(text)) {
        expect(text.slice(from, to)).toBe(said);
        expect(text.slice(last, from).trim()).toBe("");
        last = to;
      }
      expect(text.slice(last).trim()).toBe("");
      for (const { from, to, quotation, field } of proposeClauses(text)) {
        expect(text.slice(from, to)).toBe(quotation);
        expect(field).toMatch(/^[a-z_]+$/);
      }
    }),
    { numRuns: 100 },
  );
});

test("a whole agreement says what its articles say, and nothing of what they leave open", () => {
  const text = [
    "STANDARD ARRANGEMENT\n\nWHEREAS the organizations have developed a Joint Programme to address trafficking in persons;",
    "1. The Donor will deposit the Contribution by wire transfer in EUR in accordance with the schedule in Annex B.",
    "2. The Participating UN Organizations shall not be liable for any loss arising from fluctuations in exchange rates.",
    "3. The Fund Account is administered under the rules applicable to it, including those relating to interest.",
    "4. The Administrative Agent will be entitled to allocate an administrative fee of one per cent (1%) of the\nContribution.",
    "5. The indirect costs recovered through programme support costs will be 7%. All other costs are direct costs.",
    "6. The Administrative Agent will provide annual consolidated narrative progress reports by 31 May.",
    "7. Consultations are held at least annually. The corresponding audit reports will be disclosed publicly.",
    "8. Activities will be exclusively audited by the respective internal and external auditors.",
    "9. Any balance remaining will be used for a purpose mutually agreed upon or returned to the Donor in proportion to its contribution.",
    "10. This Arrangement will expire upon delivery of the final statement; it has a duration of 48 months.",
  ].join("\n");
  expect(Object.fromEntries(proposeClauses(text).map(({ field, value }) => [field, value]))).toEqual({
    currency: "EUR",
    exchange_loss_borne_by_un: false,
    aa_fee_pct: 1,
    indirect_pct: 7,
    consolidated_reports_per_year: 1,
    donor_audit_right: "none",
    unspent_rule: "proportional",
    months: 48,
  });
});
