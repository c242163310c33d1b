import { expect, test } from "vitest";
import { entityType, entityTypes, isMatchable, matchingProperties, valueKind } from "../model/index.ts";
import { comparedProperties, comparedTypes, gathered } from "./compared-fields.ts";
import { mayCount } from "./counting.ts";
import { linkModel } from "./link-model.ts";
import { linkPlan } from "./link-plan.ts";

const compared = [...comparedTypes].map(([name, { fields, identifiedBy }]) => ({
  name,
  fields,
  identifiedBy,
}));

test.each(compared)("$name: only what the model marks as matching is compared", ({ name, fields }) => {
  const { properties } = entityType(name);
  expect(isMatchable(name)).toBe(true);
  for (const property of comparedProperties(fields)) {
    expect(matchingProperties(name)).toContain(property);
    expect(properties[property]?.neverMatched).toBeUndefined();
    expect(properties[property]?.sensitivity).not.toBe("sensitive");
  }
});

test("safeguards 25 and 31: no property that speaks of nationality, origin, ethnicity or sex work is compared", () => {
  const forbidden = /national|citizen|ethnic|origin|religio|sex|birthCountry|category|exploitation/iu;
  const found = compared
    .flatMap(({ fields }) => comparedProperties(fields))
    .filter((one) => forbidden.test(one));
  expect(found).toEqual([]);
});

test.each(compared)(
  "$name: a field is named after its first property and compares what it holds",
  ({ name, fields }) => {
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
    for (const { name: fieldName, comparison, properties } of fields) {
      expect(properties[0]).toBe(fieldName);
      const kinds = properties.map((one) => valueKind(entityType(name).properties[one]?.kind ?? "").name);
      // A place in words has no coordinates to measure by: it is compared as text.
      const words = kinds.every((kind) => kind === "place" || kind === "text" || kind === "name");
      if (words) expect(["text", "name"]).toContain(comparison);
      else expect(kinds.map((kind) => valueKind(kind).comparison)).toEqual(kinds.map(() => comparison));
    }
  },
);

test.each(compared)("$name: every field can bring records together or weigh them", ({ name, fields }) => {
  const plan = linkPlan(name);
  expect(plan?.fields.map((field) => field.name)).toEqual(fields.map((field) => field.name));
  expect(plan?.blocking.length).toBeGreaterThan(0);
  const known = new Set(fields.map((field) => field.name));
  for (const part of plan?.blocking.flatMap((rule) => rule.keys) ?? []) expect(known).toContain(part.field);
});

test("a type that is not in the table is never compared", () => {
  const others = [...entityTypes.keys()].filter((name) => !comparedTypes.has(name));
  expect(others).toContain("Message");
  for (const name of others) expect(linkPlan(name)).toBeNull();
});

test("a name in three boxes meets an alias, papers of any kind meet, an unknown platform says nothing", () => {
  const person = comparedTypes.get("Person")?.fields ?? [];
  expect(
    gathered(person, {
      name: ["Omar"],
      alias: ["Abu Ali"],
      firstName: ["Omar", "Umar"],
      lastName: ["Haddad"],
      passportNumber: ["passport:MD:A1"],
      identityNumber: ["national-id:MD:9"],
      gender: ["male"],
    }),
  ).toEqual({
    name: ["Omar", "Abu Ali", "Omar Haddad"],
    identityNumber: ["national-id:MD:9", "passport:MD:A1"],
  });
  const account = comparedTypes.get("UserAccount")?.fields ?? [];
  expect(gathered(account, { username: ["unknown:ali", "telegram:ali"] })).toEqual({
    username: ["telegram:ali"],
  });
  expect(gathered(account, { username: ["unknown:ali"] })).toEqual({});
});

test("what identifies a thing is worth the same whatever the records, and records about people never count", () => {
  const plan = linkPlan("PhoneNumber");
  if (plan === null) throw new Error("Phone numbers are compared.");
  const records = Array.from({ length: 500 }, (_, at) => ({
    id: `${at}`,
    fields: { number: ["+448081570123"] },
  }));
  const { prior, fields } = linkModel("PhoneNumber", { records, plan, judgements: [] });
  expect([prior, fields]).toEqual([
    linkModel("PhoneNumber", { records: [], plan, judgements: [] }).prior,
    linkModel("PhoneNumber", { records: [], plan, judgements: [] }).fields,
  ]);
  expect(["CaseRecord", "Exploitation"].map(mayCount)).toEqual([false, false]);
  expect(["Person", "Incident", "PhoneNumber"].map(mayCount)).toEqual([true, true, true]);
});
