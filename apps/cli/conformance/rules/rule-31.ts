/**
 * Rule 31: what is never a feature of a score.
 *
 * @module
 */
import { comparedProperties, comparedTypes } from "../../../../src/intelligence/server/index.ts";
import { entityTypes, propertiesOf } from "../../../../src/model/index.ts";
import { rows, sql } from "../../../../src/store/index.ts";
import { noneOf, type Rule } from "../rule.ts";

const forbidden =
  /nationalit|citizen|ethnic|race$|religio|origin|birthCountry|gender|sexual|prostitut|sexwork/i;

export const rule: Rule = {
  number: 31,
  says: "Nationality, ethnicity and sex work are never features of a score.",
  missing: "No error rates by language and corridor are published, and no proxy test is run.",
  async check(node) {
    const compared = [...comparedTypes].flatMap(([type, { fields }]) =>
      comparedProperties(fields).map((property) => ({ type, property })),
    );
    const named = compared.filter(({ property }) => forbidden.test(property));
    const marked = compared.filter(
      ({ type, property }) => propertiesOf(type)[property]?.neverMatched !== undefined,
    );
    const weighed = await rows<{ field: string }>(
      node.store.owner,
      sql`select distinct r ->> 'field' as field from intelligence.proposal p, jsonb_array_elements(p.because) r`,
    );
    const used = weighed.filter(({ field }) => forbidden.test(field));
    return noneOf(
      [
        ...[...named, ...marked].map(({ type, property }) => `${type}.${property} is compared`),
        ...used.map(({ field }) => `${field} weighs in a link of this node`),
      ],
      `${entityTypes.size} entity types, ${compared.length} compared properties, ${weighed.length} fields that weigh in this node's links.`,
    );
  },
};
