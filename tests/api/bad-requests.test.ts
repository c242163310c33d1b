/**
 * Does the API answer whatever it is asked, and never fail?
 *
 * Requests are drawn from the shapes that the routes promise and then spoilt: other types, other lengths, characters
 * that no database keeps, days that no calendar has, cursors of another list. None may be answered with 500, and every
 * refusal is a problem with a code.
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problem } from "../../src/safeguards/api.ts";
import { labels, type MemberActor, sharingPurposes } from "../../src/safeguards/index.ts";
import { type ApiNode, apiNode } from "./api-node.ts";

let api: ApiNode;
let police: MemberActor;
const known = { source: "", record: "", import: "", judgement: "" };

const handling = { label: "TLP:GREEN", audience: "node", purposes: ["analysis"], until: null };

beforeAll(async () => {
  api = await apiNode();
  police = await api.member("Northern police");
  const grading = { reliability: "B", credibility: 2 };
  const ask = (path: string, body: object) => api.ask("POST", path, { as: police, body });
  known.source = (await ask("/sources", { name: "Register", grading, handling })).body.id;
  const person = (key: string) => ({
    source: known.source,
    key,
    entityType: "Person",
    properties: { name: ["Ana Moraru"], birthDate: ["1980-01-01"], phone: ["+40 711 222 333"] },
  });
  known.record = (await ask("/records", person("1"))).body.id;
  const b = (await ask("/records", person("2"))).body.id;
  known.judgement = (await ask("/judgements", { a: known.record, b, verdict: "same" })).body.id;
  known.import = (await api.upload(police, "people.csv", "id,name\n1,Ada\n2,Ben\n")).body.id;
});
afterAll(() => api.close());

const cursor = (...parts: string[]) => Buffer.from(parts.join("|")).toString("base64url");
const nil = "00000000-0000-0000-0000-000000000000";

const oddText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "‮",
    "%",
    "'; drop table x; --",
    "i:phone:+1",
    "__proto__",
    "constructor",
  ),
);
const oddDay = fc.constantFrom("2024-02-30", "0000-01-01", "0001-01-01", "9999-12-31", "2024-02-29", "today");
const oddCursor = fc.oneof(
  oddText,
  fc.constantFrom(
    cursor("9999999999999999", nil),
    cursor("0", "------------------------------------"),
    cursor("1e99", "0", nil),
    cursor("999999999999999.99999e-99", "1", nil),
    cursor("0.5", nil, nil),
    cursor("999999"),
    cursor(nil),
  ),
);
const id = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<keyof typeof known>("source", "record", "import", "judgement")
      .map((name) => () => known[name]),
  },
  { weight: 1, arbitrary: fc.oneof(oddText, fc.uuid(), fc.constant(nil)).map((text) => () => text) },
);

const odd = fc.oneof(
  oddText,
  oddDay,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(oddText, { maxLength: 3 }),
  fc.object({ maxDepth: 2 }),
);
/** Mostly as it should be, sometimes anything. */
const or = <Value>(good: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 40, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd });

const handlings = fc.record({
  label: or(fc.constantFrom(...labels)),
  audience: or(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<unknown>("owner") },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("node", [randomUUID()]) },
    ),
  ),
  purposes: or(fc.array(fc.constantFrom(...sharingPurposes), { minLength: 1, maxLength: 3 })),
  until: or(fc.oneof(fc.constant("2027-05-01"), fc.constant(null), oddDay)),
});
const properties = fc.dictionary(
  fc.oneof(
    fc.constantFrom("name", "birthDate", "phone", "country", "constructor", "toString", "hasOwnProperty"),
    oddText,
  ),
  or(fc.array(oddText, { minLength: 1, maxLength: 3 })),
  { maxKeys: 4 },
);
const texts = (...some: string[]) =>
  or(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: oddText }));
const mapping = fc.record({
  things: or(
    fc.array(
      fc.record({
        name: texts("thing"),
        entityType: texts("Person", "Dragon"),
        keyColumns: or(fc.array(texts("id"), { maxLength: 2 })),
      }),
      { maxLength: 2 },
    ),
  ),
  columns: or(
    fc.array(
      fc.record({
        column: texts("id", "name"),
        thing: texts("thing"),
        property: texts("name", "constructor"),
      }),
      { maxLength: 3 },
    ),
  ),
  links: or(
    fc.array(fc.record({ entityType: texts("Ownership"), from: texts("thing"), to: texts("thing") }), {
      maxLength: 1,
    }),
  ),
});

interface Request {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: () => string;
  readonly body?: unknown;
}

const query = fc
  .dictionary(
    fc.constantFrom("q", "type", "partner", "source", "from", "to", "cursor", "limit", "state"),
    fc.oneof(
      oddText,
      oddDay,
      oddCursor,
      fc.integer().map(String),
      fc.uuid(),
      fc.constantFrom("open", "counted", "judged", "Person"),
    ),
    { maxKeys: 4 },
  )
  .map((given) => new URLSearchParams(given).toString());

const lists = fc
  .tuple(fc.constantFrom("/records", "/proposals", "/judgements", "/hubs", "/sources", "/imports"), query)
  .map(([path, asked]): Request => ({ method: "GET", path: () => `${path}?${asked}` }));

const paged = fc
  .tuple(
    fc.constantFrom(
      "/records?",
      "/records?q=ana&",
      "/proposals?",
      "/judgements?",
      "/hubs?",
      "/sources?",
      "/imports?",
    ),
    oddCursor,
  )
  .map(
    ([path, at]): Request => ({
      method: "GET",
      path: () => `${path}cursor=${encodeURIComponent(at.replace(/\p{Surrogate}/gu, ""))}`,
    }),
  );

const one = fc
  .tuple(
    fc.constantFrom(
      ["GET", "/records/ID"],
      ["GET", "/subjects/ID"],
      ["GET", "/subjects/ID/network"],
      ["GET", "/imports/ID"],
      ["GET", "/imports/ID/refused.csv"],
      ["POST", "/imports/ID/check"],
      ["POST", "/imports/ID/cancel"],
      ["DELETE", "/judgements/ID"],
    ) as fc.Arbitrary<[Request["method"], string]>,
    id,
  )
  .map(([[method, path], which]): Request => ({ method, path: () => path.replace("ID", encoded(which())) }));

const source = fc.oneof(
  fc.constant(() => known.source),
  fc.uuid().map((text) => () => text),
);
const changes = fc.oneof(
  fc
    .record({
      name: texts("Other"),
      grading: or(fc.record({ reliability: texts("A"), credibility: or(fc.integer({ min: 0, max: 7 })) })),
      handling: or(handlings),
    })
    .map((body): Request => ({ method: "POST", path: () => "/sources", body })),
  fc
    .tuple(
      source,
      fc.record({
        key: texts("1", "3"),
        entityType: texts("Person", "Vehicle", "CaseRecord"),
        properties: or(properties),
        handling: or(handlings),
      }),
    )
    .map(
      ([from, body]): Request => ({
        method: "POST",
        path: () => "/records",
        body: () => ({ ...body, source: from() }),
      }),
    ),
  fc.tuple(id, handlings).map(
    ([which, body]): Request => ({
      method: "PUT",
      path: () => `/records/${encoded(which())}/handling`,
      body,
    }),
  ),
  fc
    .record({
      a: or(fc.uuid()),
      b: or(fc.uuid()),
      verdict: texts("same", "unsure"),
      words: or(fc.constant(null)),
    })
    .map((body): Request => ({ method: "POST", path: () => "/judgements", body })),
  fc
    .tuple(
      id,
      source,
      fc.record({
        format: texts("csv", "followthemoney"),
        mapping: or(fc.oneof(fc.constant(null), mapping)),
        handling: or(fc.oneof(fc.constant(null), handlings)),
      }),
    )
    .map(
      ([which, from, body]): Request => ({
        method: "PUT",
        path: () => `/imports/${encoded(which())}/plan`,
        body: () => ({ ...body, source: from() }),
      }),
    ),
);

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "")) || "-";
}

test("no request, however odd, is answered with a failure of the node", async () => {
  const requests = fc.oneof(lists, paged, one, changes, changes);
  await fc.assert(
    fc.asyncProperty(requests, async ({ method, path, body }) => {
      const said = typeof body === "function" ? (body as () => unknown)() : body;
      const answer = await api.ask(method, path(), { as: police, ...(said !== undefined && { body: said }) });
      const told = `${method} ${path()} ${JSON.stringify(said)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
      expect(answer.status, told).toBeLessThan(500);
      if (answer.status >= 400) problem.parse(answer.body);
    }),
    { numRuns: 2500, seed: 11 },
  );
});

test("a purpose that is none is refused before anything is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme-ascii", minLength: 1 }), async (purpose) => {
      const answer = await api.ask("GET", "/records", { as: police, purpose });
      expect([400, 403]).toContain(answer.status);
    }),
    { numRuns: 50 },
  );
});
