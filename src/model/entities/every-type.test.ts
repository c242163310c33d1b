/**
 * Does every entity type keep to the rules that all share?
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EntityType } from "../entity-type.ts";
import { entityTypes, isA, labelKeyOf, valueKinds } from "../registry.ts";
import { declaredTypes } from "./index.ts";

const root = join(import.meta.dirname, "../../..");
const shared = process.env.WAYMARK_SHARED ?? join(root, "../shared");
const labels: unknown = JSON.parse(readFileSync(join(root, "languages/en.json"), "utf8"));

interface FtmSchema {
  readonly extends?: readonly string[];
  readonly edge?: { readonly source: string; readonly target: string };
  readonly properties: Readonly<Record<string, unknown>>;
}
const ftm: { schemata: Readonly<Record<string, FtmSchema>> } = JSON.parse(
  readFileSync(join(shared, "data/ftm-sample/defaultModel-npm-3.8.4.json"), "utf8"),
);

/** Ours under a type that FollowTheMoney has; everything else must be called as it is called there. */
const ourProperties: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  Interval: ["proof"],
  Person: ["age", "ageBand", "identityNumber", "roleInProcess", "roleDetails"],
  Organization: ["organizationType"],
  UserAccount: ["accountId", "profileUrl", "biography", "createdDate", "suspendedDate", "imageHash"],
  BankAccount: ["currency", "holder"],
  CryptoWallet: ["managingExchange"],
  Vehicle: ["vin", "make", "colour", "imoNumber", "mmsi", "callSign", "flag"],
  Identification: ["genuine", "givenName", "surname", "birthDate"],
  Address: ["coordinates", "placeType"],
  Event: ["eventType", "coordinates"],
  Trip: [
    ...["departure", "arrival", "startCoordinates", "endCoordinates", "means", "carrier", "bookingReference"],
    ...["price", "migrationRoute"],
  ],
  Message: [
    ...["senderHandle", "senderPhone", "senderEmail", "recipientHandle", "recipientPhone", "recipientEmail"],
  ],
  Payment: ["method"],
};

function ftmProperties(name: string): readonly string[] {
  const schema = ftm.schemata[name];
  if (schema === undefined) throw new Error(`FollowTheMoney has no ${name}.`);
  return [...Object.keys(schema.properties), ...(schema.extends ?? []).flatMap(ftmProperties)];
}

function labelAt(key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (found, part) => (found instanceof Object ? Reflect.get(found, part) : undefined),
      labels,
    );
}

const everyType = [...entityTypes.values()].map((type): [string, EntityType] => [type.name, type]);

test("every file of the folder is listed, and named after its type", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/\.test\.ts$|^index\.ts$/u.test(file));
  const kebab = (name: string): string => name.replace(/\B[A-Z]/gu, (letter) => `-${letter}`).toLowerCase();
  expect(declaredTypes.map((type) => `${kebab(type.name)}.ts`).sort()).toEqual(files.sort());
});

test("no type has a place for ethnicity, religion, politics, immigration status or a private key", () => {
  const names = everyType.flatMap(([, type]) => Object.keys(type.properties));
  expect(
    names.filter((name) =>
      /ethnic|relig|politic|immigra|visaStatus|orientation|race|privateKey|password/iu.test(name),
    ),
  ).toEqual([]);
});

test("every kind of value has a label", () => {
  for (const name of valueKinds.keys())
    expect([name, typeof labelAt(`model.values.${name}`)]).toEqual([name, "string"]);
});

test("no label is left over", () => {
  const kept = new Set([...everyType.map(([name]) => name), "values"]);
  expect(Object.keys(labelAt("model") as object).filter((name) => !kept.has(name))).toEqual([]);
  for (const type of declaredTypes) {
    const known = ["label", ...Object.keys(type.properties)].sort();
    expect([type.name, Object.keys(labelAt(`model.${type.name}`) as object).sort()]).toEqual([
      type.name,
      known,
    ]);
  }
});

describe.each(everyType)("%s", (name, type) => {
  const properties = Object.entries(type.properties);

  test("every property has a kind that exists, and a range that exists when it points to records", () => {
    for (const [property, { kind, range }] of properties) {
      expect([property, valueKinds.has(kind), range !== undefined]).toEqual([
        property,
        true,
        kind === "entity",
      ]);
      for (const target of range ?? [])
        expect([property, target, entityTypes.has(target)]).toEqual([property, target, true]);
    }
  });

  test("the type and every property, inherited ones too, have a label", () => {
    const keys = [`model.${name}.label`, ...properties.map(([property]) => labelKeyOf(name, property))];
    for (const key of keys) expect([key, typeof labelAt(key)]).toEqual([key, "string"]);
  });

  test("what is compared can be compared, and is not among what must never be", () => {
    for (const [property, { kind, matching, neverMatched }] of properties) {
      if (matching) expect([property, valueKinds.get(kind)?.comparison]).not.toEqual([property, null]);
      if (matching) expect([property, neverMatched]).toEqual([property, undefined]);
      const forbidden =
        /nationality|citizenship|countryOfOrigin|regionOfOrigin|birthCountry|SexExploitation|traffickingStatus$/iu;
      if (forbidden.test(property)) expect([property, neverMatched !== undefined]).toEqual([property, true]);
    }
  });

  test("caption, time and place name properties of fitting kinds", () => {
    for (const property of type.caption) expect(type.properties[property]?.kind).not.toBe("entity");
    expect(type.caption.every((property) => Object.hasOwn(type.properties, property))).toBe(true);
    for (const property of type.when ?? [])
      expect([property, type.properties[property]?.kind]).toEqual([property, "date"]);
    for (const property of type.where ?? [])
      expect(["coordinates", "number"]).toContain(type.properties[property]?.kind);
  });

  test("a link joins two of its own properties and is never matched", () => {
    if (type.link === null) return;
    for (const end of [type.link.from, type.link.to])
      expect([end, type.properties[end]?.kind]).toEqual([end, "entity"]);
    expect(type.matchable).toBe(false);
  });

  test("a record is kept for 1 to 2192 days; what is about people at risk for 730 at most", () => {
    expect(type.retentionDays).toBeGreaterThanOrEqual(1);
    expect(type.retentionDays).toBeLessThanOrEqual(type.protection ? 730 : 2192);
  });

  test("it is called as FollowTheMoney calls it, and so is what it says", () => {
    if (type.wire.ftm === null) expect(Object.hasOwn(ftm.schemata, name)).toBe(false);
    if (type.wire.ftm !== name) return;
    const declared = declaredTypes.find((one) => one.name === name);
    const known = new Set([...ftmProperties(name), ...(ourProperties[name] ?? [])]);
    expect(Object.keys(declared?.properties ?? {}).filter((property) => !known.has(property))).toEqual([]);
    const edge = ftm.schemata[name]?.edge;
    if (type.link !== null) expect([type.link.from, type.link.to]).toEqual([edge?.source, edge?.target]);
  });
});

test("a case record has every field of HTCDS that describes a person, a victim, a case or consent", () => {
  const fields: { prefix: string; name: string; fullName: string; core: boolean }[] = JSON.parse(
    readFileSync(join(shared, "data/htcds/htcds-2.0-fields.json"), "utf8"),
  );
  const asProperty = (field: string): string =>
    field === "Birthdate" ? "birthDate" : (field[0] ?? "").toLowerCase() + field.slice(1);
  const known = Object.keys(entityTypes.get("CaseRecord")?.properties ?? {});
  const wanted = fields.filter(({ prefix }) => ["prs_", "vic_", "cas_", "con_", "cco_"].includes(prefix));
  expect(fields.filter(({ core }) => core).every((field) => wanted.includes(field))).toBe(true);
  expect(wanted.filter(({ core }) => core)).toHaveLength(40);
  expect(
    wanted.filter(({ name }) => !known.includes(asProperty(name))).map(({ fullName }) => fullName),
  ).toEqual([]);
});

test("kinship of types is read through the whole line", () => {
  expect(isA("Company", "Thing")).toBe(true);
  expect(isA("Company", "Company")).toBe(true);
  expect(isA("Thing", "Company")).toBe(false);
  expect(isA("Payment", "Thing")).toBe(false);
});
