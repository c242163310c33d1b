import { describe, expect, test } from "vitest";
import { cleanRecord, entityType, isA, propertiesOf, type RecordDraft } from "../../src/model/index.ts";
import { generateCorridor } from "./generate-corridor.ts";
import { helplineNumber, receptionCentre, shelterEmail } from "./hubs.ts";
import { mostRecords } from "./observe.ts";
import type { World, WorldSource } from "./world.ts";
import { WorldError } from "./world-error.ts";

const world = generateCorridor({ seed: 1 });
const sourcesOf = (one: World): WorldSource[] => one.partners.flatMap(({ sources }) => sources);
const recordsOf = (one: World): RecordDraft[] => sourcesOf(one).flatMap(({ records }) => records);
const placesOf = (one: World): string[] =>
  one.partners.flatMap(({ sources }, partner) =>
    sources.flatMap((source) => source.records.map(({ key }) => `${partner}/${source.name}/${key}`)),
  );

function countBy<Item>(items: readonly Item[], name: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
}

describe("seed and size", () => {
  test("the same seed gives the same bytes, another seed another world", () => {
    const bytes = JSON.stringify(generateCorridor({ seed: 7, size: 2000 }));
    expect(JSON.stringify(generateCorridor({ seed: 7, size: 2000 }))).toBe(bytes);
    expect(JSON.stringify(generateCorridor({ seed: 8, size: 2000 }))).not.toBe(bytes);
  });

  test.each([2000, 5000, 10_000, 100_000])("a world of %i records has so many", (size) => {
    const records = recordsOf(generateCorridor({ seed: 3, size })).length;
    expect(records).toBeGreaterThanOrEqual(size);
    expect(records).toBeLessThan(size * 1.03);
  });

  test("a larger world has as many records a subject", () => {
    const mean = ({ truth }: World) => {
      const people = truth.subjects.filter((subject) => subject.entityType === "Person");
      return people.reduce((sum, { records }) => sum + records.length, 0) / people.length;
    };
    expect(Math.abs(mean(generateCorridor({ seed: 1, size: 40_000 })) - mean(world))).toBeLessThan(0.15);
  });

  test.each([0, 499, 150_001, Number.NaN])("refuses a size of %d", (size) => {
    expect(() => generateCorridor({ seed: 1, size })).toThrow(WorldError);
  });
});

describe("truth", () => {
  test("every record is in exactly one subject of its own type", () => {
    const said = world.truth.subjects.flatMap(({ records }) =>
      records.map(({ partner, source, key }) => `${partner}/${source}/${key}`),
    );
    expect(new Set(said).size).toBe(said.length);
    expect([...said].sort()).toEqual(placesOf(world).sort());
    const types = new Map(
      world.truth.subjects.flatMap(({ entityType: type, records }) =>
        records.map(({ partner, source, key }) => [`${partner}/${source}/${key}`, type]),
      ),
    );
    const wrong = world.partners.flatMap(({ sources }, partner) =>
      sources.flatMap((source) =>
        source.records.filter(
          (record) => types.get(`${partner}/${source.name}/${record.key}`) !== record.entityType,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("keys are unique within a source, source names within a partner", () => {
    for (const { records } of sourcesOf(world)) {
      expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
    }
    for (const { sources } of world.partners) {
      expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
    }
  });

  test("every reference names a record of the same source and of a type in range", () => {
    let references = 0;
    for (const { records } of sourcesOf(world)) {
      const types = new Map(records.map((record) => [record.key, record.entityType]));
      for (const record of records) {
        for (const [property, { kind, range = [] }] of Object.entries(propertiesOf(record.entityType))) {
          if (kind !== "entity") continue;
          for (const key of record.properties[property] ?? []) {
            const type = types.get(key);
            expect(type, `${record.key} ${property}`).toBeDefined();
            expect(range.some((name) => isA(type ?? "", name))).toBe(true);
            references += 1;
          }
        }
      }
    }
    expect(references).toBeGreaterThan(1000);
  });

  test("people have one to six records, many of them in several partners' files", () => {
    const people = world.truth.subjects.filter((subject) => subject.entityType === "Person");
    const counts = countBy(people, ({ records }) => String(records.length));
    expect(Object.keys(counts)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(Math.max(...people.map(({ records }) => records.length))).toBe(mostRecords);
    const shared = people.filter(({ records }) => new Set(records.map(({ partner }) => partner)).size > 1);
    expect(shared.length).toBeGreaterThan(200);
  });
});

describe("records", () => {
  test("clean without refusal, but for the faults that are declared", () => {
    const refused = world.partners.flatMap(({ sources }, partner) =>
      sources.flatMap((source) =>
        source.records.flatMap((record) =>
          cleanRecord(record).refused.map(({ property, given }) => ({
            partner,
            source: source.name,
            key: record.key,
            property,
            value: given,
          })),
        ),
      ),
    );
    expect(refused.length).toBeGreaterThan(10);
    expect(refused).toEqual(expect.arrayContaining([...world.truth.faults]));
    expect(refused.length).toBe(world.truth.faults.length);
  });

  test("leave no phone or handle in doubt, no list and no text empty", () => {
    for (const record of recordsOf(world)) {
      const doubts = cleanRecord(record).warnings.filter(({ code }) => code === "doubtful_value");
      expect(doubts).toEqual([]);
      for (const values of Object.values(record.properties)) {
        expect(values.length).toBeGreaterThan(0);
        expect(values.every((value) => value.trim() !== "")).toBe(true);
      }
    }
  });

  test("are of every type that the demonstration shows", () => {
    const counts = countBy(recordsOf(world), ({ entityType: type }) => type);
    const least: Record<string, number> = {
      ...{ Person: 1000, CaseRecord: 350, Advert: 300, Posts: 200, Payment: 250, Ownership: 100, Trip: 200 },
      ...{ PhoneNumber: 80, UserAccount: 100, BankAccount: 150, Vehicle: 80, Event: 60, Message: 80 },
      ...{ Travels: 50, Exploitation: 20, ExploitedIn: 50, Address: 20, EmailAddress: 10, Company: 3 },
      ...{ CryptoWallet: 2, Identification: 2, Associate: 3, Directorship: 1 },
    };
    for (const [type, count] of Object.entries(least)) {
      expect(counts[type] ?? 0, type).toBeGreaterThanOrEqual(count);
    }
  });

  test("bear names in three scripts", () => {
    const names = recordsOf(world).flatMap(({ properties }) => [
      ...(properties.name ?? []),
      ...(properties.firstName ?? []),
    ]);
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u]) {
      expect(names.filter((name) => script.test(name)).length).toBeGreaterThan(100);
    }
  });

  test("use phones kept for fiction and e-mail of example domains only", () => {
    const fictional =
      /^\+(?:1\d{3}55501\d\d|44(?:11[346-8]|121|131|141|151|161)4960\d{3}|442079460\d{3}|441914980\d{3}|442896496\d{3}|442920180\d{3}|448081570\d{3})$/u;
    for (const record of recordsOf(world)) {
      const { cleaned } = cleanRecord(record);
      for (const [property, { kind }] of Object.entries(propertiesOf(record.entityType))) {
        for (const value of cleaned[property] ?? []) {
          if (kind === "phone") expect(value).toMatch(fictional);
          if (kind === "email") expect(value).toMatch(/(?:\.example|\.example\.(?:org|net))$/u);
          if (kind === "url") expect(new URL(value).hostname).toMatch(/\.example$/u);
          if (kind === "iban") expect(value).toMatch(/^(?:DE..0|GB..ZZZZ000000)/u);
        }
      }
    }
  });
});

describe("what is planted", () => {
  test("hub values stand in many records of many subjects", () => {
    const holding = (part: string) =>
      recordsOf(world).filter((record) =>
        Object.values(record.properties).some((values) =>
          values.some((value) => value.replace(/[ ()-]/gu, "").includes(part.replace(/[ ()-]/gu, ""))),
        ),
      ).length;
    expect(holding(helplineNumber)).toBeGreaterThan(150);
    expect(holding(shelterEmail)).toBeGreaterThan(20);
    expect(holding(receptionCentre.split(", ")[0] ?? "")).toBeGreaterThan(40);
    expect(world.truth.hubs.map(({ value }) => value)).toContain(helplineNumber);
  });

  test("many accounts pay into one, and cash comes in just under the limit", () => {
    const payments = recordsOf(world).filter((record) => record.entityType === "Payment");
    const received = countBy(payments, ({ properties }) => properties.beneficiary?.[0] ?? "");
    const payers = new Set(
      payments
        .filter(({ properties }) => (received[properties.beneficiary?.[0] ?? ""] ?? 0) > 100)
        .map(({ properties }) => properties.payer?.[0]),
    );
    expect(payers.size).toBeGreaterThan(100);
    const justUnder = payments.filter(({ properties }) => {
      const amount = Number.parseFloat(properties.amount?.[0] ?? "0");
      return amount >= 9_000 && amount < 10_000;
    });
    expect(justUnder.length).toBeGreaterThanOrEqual(18);
  });

  test("who did not consent has one record, without anything that identifies", () => {
    const identifying =
      /name|birth|phone|email|street|city|identityNumber|coordinates|latitude|longitude|postal/iu;
    const without = recordsOf(world).filter(({ properties }) => properties.consent?.[0] === "false");
    expect(without.length).toBeGreaterThan(20);
    for (const record of without) {
      expect(Object.keys(record.properties).filter((property) => identifying.test(property))).toEqual([]);
    }
    const keys = new Set(without.map(({ key }) => key));
    const subjects = world.truth.subjects.filter(({ records }) => records.some(({ key }) => keys.has(key)));
    expect(subjects.every(({ records }) => records.length === 1)).toBe(true);
  });

  test("some of the people assisted are children", () => {
    const births = recordsOf(world)
      .filter((record) => record.entityType === "CaseRecord")
      .map(({ properties }) => Number(properties.birthDate?.[0]?.slice(0, 4)));
    expect(births.filter((year) => year >= 2010).length).toBeGreaterThan(40);
  });
});

describe("partners", () => {
  test("are six of six kinds", () => {
    expect(new Set(world.partners.map(({ kind }) => kind)).size).toBe(6);
    expect(world.partners.length).toBe(6);
  });

  test("share in every way, with partners that exist", () => {
    const names = new Set(world.partners.map(({ name }) => name));
    const ways = new Set<string>();
    for (const { handling } of sourcesOf(world)) {
      ways.add(typeof handling.partners === "string" ? handling.partners : "named");
      if (typeof handling.partners !== "string") {
        expect(handling.partners.every((name) => names.has(name))).toBe(true);
      }
    }
    expect(ways).toEqual(new Set(["owner", "named", "node"]));
    expect(sourcesOf(world).every(({ records }) => records.length > 0)).toBe(true);
  });

  test("hold records of people at risk for protection alone, never for the police", () => {
    for (const { handling, records } of sourcesOf(world)) {
      if (!records.some((record) => entityType(record.entityType).protection)) continue;
      expect(handling.purposes).toEqual(["protection"]);
      expect(String(handling.partners)).not.toMatch(/Police|Prosecution|node/u);
    }
  });

  test("seven of their members show the node, and nobody enters twice", () => {
    const names = world.partners.map(({ name }) => name);
    expect(world.members.length).toBe(7);
    for (const member of world.members) {
      expect(names).toContain(member.partner);
      expect(member.email).toMatch(/\.example$/u);
    }
    for (const key of ["name", "email"] as const)
      expect(new Set(world.members.map((one) => one[key])).size).toBe(7);
  });
});
