import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanRecord } from "./clean-record.ts";
import { ModelError } from "./model-error.ts";
import { entityTypes } from "./registry.ts";

test("a bad value is refused by name, and its neighbours stay", () => {
  const { cleaned, refused, warnings } = cleanRecord(
    {
      key: "1",
      entityType: "Person",
      properties: {
        name: ["Anna  Kovalenko", "unknown", "Anna Kovalenko"],
        birthDate: ["2004-02-30", "2004-02-29"],
        phone: ["069 123 456", "later"],
        shoeSize: ["38", "39"],
      },
    },
    { country: "MD" },
  );
  expect(cleaned).toEqual({ name: ["Anna Kovalenko"], birthDate: ["2004-02-29"], phone: ["+37369123456"] });
  expect(refused).toEqual([
    { property: "name", given: "unknown" },
    { property: "birthDate", given: "2004-02-30" },
    { property: "phone", given: "later" },
    { property: "shoeSize", given: "38" },
    { property: "shoeSize", given: "39" },
  ]);
  expect(warnings.map(({ property, code }) => [property, code])).toEqual([["shoeSize", "unknown_property"]]);
});

test("a doubtful value is kept and doubted", () => {
  const { cleaned, warnings } = cleanRecord({
    key: "1",
    entityType: "Incident",
    properties: { coordinates: ["320, 14"], incidentDate: ["03/04/2019"] },
  });
  expect(cleaned).toEqual({ coordinates: ["320,14"], incidentDate: ["2019-04-03"] });
  expect(warnings.map(({ property, code }) => [property, code])).toEqual([
    ["coordinates", "doubtful_value"],
    ["incidentDate", "ambiguous_date"],
  ]);
});

test("a record explains its own values: country for plates, platform for handles, type for papers", () => {
  const clean = (entityType: string, properties: Record<string, string[]>) =>
    cleanRecord({ key: "1", entityType, properties }, { country: "GB" }).cleaned;
  expect(
    clean("Vehicle", { country: ["Moldova"], registrationNumber: ["C AB 123"] }).registrationNumber,
  ).toEqual(["MD:CAB123"]);
  expect(clean("Vehicle", { registrationNumber: ["AB12 CDE"] }).registrationNumber).toEqual(["GB:AB12CDE"]);
  expect(clean("UserAccount", { service: ["Telegram"], username: ["@Anna"] }).username).toEqual([
    "telegram:anna",
  ]);
  expect(
    clean("Identification", { type: ["Passport"], country: ["MDA"], number: ["AB 123456"] }).number,
  ).toEqual(["passport:MD:AB123456"]);
  expect(clean("Person", { country: ["Moldova"], phone: ["020 7946 0018"] }).phone).toEqual([
    "+442079460018",
  ]);
});

test("names of JavaScript's own are no properties", () => {
  const { cleaned, refused } = cleanRecord({
    key: "1",
    entityType: "Person",
    properties: { constructor: ["x"], toString: ["y"] },
  });
  expect(cleaned).toEqual({});
  expect(refused).toHaveLength(2);
});

test("an unknown type is the caller's mistake", () => {
  expect(() => cleanRecord({ key: "1", entityType: "Unicorn", properties: {} })).toThrow(ModelError);
});

test("cleaning what is clean changes nothing, for every type and any text", () => {
  const drafts = fc.constantFrom(...entityTypes.values()).chain((type) =>
    fc.record({
      key: fc.constant("1"),
      entityType: fc.constant(type.name),
      properties: fc.dictionary(
        fc.constantFrom(...Object.keys(type.properties)),
        fc.array(value, { minLength: 1, maxLength: 3 }),
        { maxKeys: 5 },
      ),
    }),
  );
  fc.assert(
    fc.property(drafts, (draft) => {
      const once = cleanRecord(draft).cleaned;
      // The hints that the record gives itself stay, so only the other values may be given again.
      expect(cleanRecord({ ...draft, properties: once }).cleaned).toEqual(once);
    }),
  );
});

const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "2019-03",
    "+442079460018",
    "Moldova",
    "35.1, 14.2",
    "Anna",
    "AB 123456",
    "12",
    "yes",
    "telegram",
    "a@b.org",
  ),
);
