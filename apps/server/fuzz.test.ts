/**
 * Does any request make the node stumble, or say back what it was sent?
 *
 * Requests are made from the document of the API: every route, with values of the right form, of the wrong form,
 * too long, missing and too many, as members of every kind. `WAYMARK_FUZZ_CASES` sets how many; the seed of a case
 * that falls is printed.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestNode, type TestNode } from "../../tests/journeys/open-test-node.ts";
import { apiDocument, type Operation, operationsOf, type Schema } from "./testing/api-document.ts";
import { type Asked, askNode, signedIn } from "./testing/ask-node.ts";

const cases = Number(process.env.WAYMARK_FUZZ_CASES ?? 2500);

let node: TestNode;
let operations: readonly Operation[];
/** A cookie and a purpose of one member; nobody at first. */
const askers: { cookie?: string; purpose?: string }[] = [{}];
const ids: string[] = [];

beforeAll(async () => {
  node = await openTestNode({ size: 600, pages: false });
  operations = operationsOf(await apiDocument(node)).filter(
    // Signing out everywhere would leave the rest of the cases outside.
    ({ method, path }) => !(method === "DELETE" && /\/sessions?$/.test(path)),
  );
  const administrator = await node.invite(
    { name: "Ada", email: "ada@example.org", roles: ["administrator"] },
    "Safe Way Helpline",
  );
  const manager = await node.invite(
    { name: "Pilar", email: "pilar@example.org", roles: ["programme-manager"] },
    "Safe Way Helpline",
  );
  // An analyst, a case worker, an overseer, a moderator: who follows in the world has none but these roles.
  const links = [...node.links.slice(0, 4).map(({ link }) => link), administrator, manager];
  const purposes = ["analysis", "protection", "oversight", "prevention", "administration", "oversight"];
  expect(links).toHaveLength(purposes.length);
  for (const [at, purpose] of purposes.entries())
    askers.push({ cookie: await signedIn(node, links[at] ?? ""), purpose });
  const found = await askNode(node, { url: "/api/v1/records?limit=20", ...askers[1] });
  ids.push(...(found.json() as { items: { id: string }[] }).items.map(({ id }) => id));
});
afterAll(() => node?.close());

/** In every text that a case sends: an answer that holds it repeats what it was sent. */
const marker = "Zyxwvut";

const anyText = fc
  .oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "",
      "' or 1=1 --",
      "\u0000",
      "\ud800",
      "%00",
      "../..",
      "null",
      "-1",
      "1e999",
      "2026-02-30",
    ),
    fc.integer({ min: 1, max: 12_000 }).map((length) => "x".repeat(length)),
  )
  .map((text) => `${marker}${text}`);

const anything: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, [], {}),
  fc.array(anyText, { maxLength: 3 }),
  fc.dictionary(anyText, anyText, { maxKeys: 3 }),
);

/** Values near a schema: mostly of its form, now and then not. */
function near(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(near));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "array") return fc.array(near(schema.items ?? {}), { maxLength: 4 });
  if (type === "object") return fittingObject(schema);
  if (type === "integer") return fc.oneof(fc.integer(), fc.integer({ min: 0, max: 7 }));
  if (type === "number") return fc.double();
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (schema.format === "uuid")
    return fc.oneof(
      fc.uuid(),
      fc.nat().map((at) => ids[at % ids.length]),
    );
  if (schema.format === "date") return fc.constantFrom("2026-01-01", "0001-01-01", "9999-12-31");
  return fc.oneof(anyText, fc.constantFrom("csv", "Person", "XV", "123456", "a@example.org"));
}

function fittingObject({ properties = {}, required = [], additionalProperties }: Schema) {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, near(part)]));
  const declared = fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
  const values = typeof additionalProperties === "object" ? near(additionalProperties) : anything;
  const names = fc.oneof(anyText, fc.constantFrom("name", "phone", "birthDate", "__proto__", "constructor"));
  return fc
    .tuple(declared, fc.dictionary(names, values, { maxKeys: 2 }))
    .map(([own, more]) => ({ ...more, ...own }));
}

/** A request to a route, as it might come. */
function request(operation: Operation): fc.Arbitrary<Asked> {
  const inPath = fc.oneof(
    fc.nat().map((at) => ids[at % ids.length] ?? ""),
    fc.uuid(),
    anyText,
  );
  const query = fc.record(
    Object.fromEntries(
      operation.parameters
        .filter((one) => one.in === "query")
        .map(({ name, schema }) => [name, near(schema)]),
    ),
    { requiredKeys: [] },
  );
  const body =
    operation.body === null
      ? fc.constant(undefined)
      : fc.oneof({ weight: 9, arbitrary: near(operation.body) }, { weight: 1, arbitrary: anyText });
  return fc.tuple(inPath, query, body, anyText).map(([id, asked, sent, purpose]) => ({
    method: operation.method,
    url: operation.path.replace(/\{[^}]+\}/g, escaped(id)) + search(asked as Record<string, unknown>),
    ...(sent !== undefined && { body: sent }),
    ...(purpose.length > 40 && {
      headers: { "waymark-purpose": escaped(purpose.slice(0, 60)) },
    }),
  }));
}

function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function search(asked: Record<string, unknown>): string {
  const parts = Object.entries(asked).map(
    ([name, value]) => `${name}=${escaped(typeof value === "string" ? value : JSON.stringify(value))}`,
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

test(`${cases} requests near the API's own schemas: none makes the node stumble, no refusal repeats what it was sent`, async () => {
  const statuses = new Map<number, number>();
  const one = fc
    .tuple(fc.nat(), fc.nat())
    .chain(([route, who]) =>
      fc.tuple(
        request(operations[route % operations.length] as Operation),
        fc.constant(askers[who % askers.length]),
      ),
    );
  await fc.assert(
    fc.asyncProperty(one, async ([asked, asker]) => {
      const answer = await askNode(node, { ...asker, ...asked });
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      expect(answer.statusCode, `${asked.method} ${asked.url}: ${answer.body}`).toBeLessThan(500);
      if (answer.statusCode < 400) return;
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(answer.json()).toMatchObject({
        status: answer.statusCode,
        code: expect.stringMatching(/^[a-z-]+$/),
      });
      expect(answer.body).not.toContain(marker);
    }),
    { numRuns: cases },
  );
  // Cases that are all refused at the first look would prove little.
  expect(statuses.get(200)).toBeGreaterThan(cases / 20);
  for (const status of [400, 401, 403, 404, 422])
    expect(statuses.get(status), String(status)).toBeGreaterThan(0);
  expect(node.logLines.filter((line) => line.includes(marker))).toEqual([]);
}, 240_000);
