/**
 * Is the API what its document says: every route in it, every answer of its form, and no door left open?
 */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { programmeRoles } from "../../src/safeguards/index.ts";
import { openTestNode, type TestNode } from "../../tests/journeys/open-test-node.ts";
import { buildHttp } from "./build-http.ts";
import {
  type ApiDocument,
  apiDocument,
  type Operation,
  operationsOf,
  type Schema,
} from "./testing/api-document.ts";
import { type Asked, askNode, signedIn } from "./testing/ask-node.ts";

let node: TestNode;
let document: ApiDocument;
let operations: readonly Operation[];
beforeAll(async () => {
  node = await openTestNode({ size: 600, pages: false });
  document = await apiDocument(node);
  operations = operationsOf(document);
});
afterAll(() => node?.close());

const named = ({ method, path }: Operation) => `${method} ${path}`;

/** Paths that answer a file: no schema says what is in it. */
const answersFile = /\.csv$|\/programme-sheets$|\/files\/\{name\}$/;

/** A path with something in every place of a parameter. */
function filled({ path }: Operation): string {
  return path.replace(/\{[^}]+\}/g, "00000000-0000-4000-8000-000000000000");
}

test("the document is OpenAPI 3.1, and whole", () => {
  expect(document.openapi).toBe("3.1.0");
  expect(document.info).toMatchObject({ title: "Waymark", version: expect.stringMatching(/\d/) });
  expect(JSON.stringify(document)).not.toContain('"$ref"');
  for (const operation of operations) {
    const inPath = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    const declared = operation.parameters.filter((one) => one.in === "path").map((one) => one.name);
    expect(declared, named(operation)).toEqual(inPath);
    expect(Object.keys(operation.answers), named(operation)).not.toEqual([]);
    if (operation.method === "GET" && !answersFile.test(operation.path))
      expect(operation.answers[200], named(operation)).not.toBeNull();
  }
});

test("every route that the server knows is in the document, and the other way round", () => {
  const known = operations.map(named);
  expect(new Set(known).size).toBe(known.length);
  for (const { method, path } of operations) {
    const url = path.replace(/\{([^}]+)\}/g, ":$1");
    expect(node.http.hasRoute({ method, url }), url).toBe(true);
  }
  const hidden = ["GET /api/v1/openapi.json"];
  expect(routesOf(node.http.printRoutes({ commonPrefix: false })).sort()).toEqual(
    [...known, ...hidden].sort(),
  );
});

/** The routes of the API in the server's own drawing of them, but those for HEAD. */
function routesOf(drawing: string): string[] {
  const above: string[] = [];
  return drawing.split("\n").flatMap((line) => {
    const [, indent = "", part = "", methods = ""] = /^([│ ]*)[├└]── (\S*)(?: \(([^)]*)\))?/.exec(line) ?? [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const path = above.join("").replace(/:(\w+)/g, "{$1}");
    const served = methods.split(", ").filter((method) => method !== "" && method !== "HEAD");
    return path.startsWith("/api/") ? served.map((method) => `${method} ${path}`) : [];
  });
}

/** What may be asked by somebody who is not signed in: signing in, taking up an invitation, and what a guest's link opens. */
const outside = [
  "POST /api/v1/session",
  "DELETE /api/v1/session",
  "POST /api/v1/session/passkey-options",
  "GET /api/v1/invitations/{token}",
  "POST /api/v1/invitations/{token}",
  "GET /api/v1/guest",
  "GET /api/v1/guest/brief",
  "GET /api/v1/guest/results",
  "GET /api/v1/guest/visibility",
];

test("no route answers who is not signed in, whatever is sent", async () => {
  for (const operation of operations.filter((one) => !outside.includes(named(one)))) {
    const answer = await askNode(node, { ...soundRequest(operation), purpose: "analysis" });
    expect(answer.statusCode, `${named(operation)}: ${answer.body}`).toBe(401);
    expect(answer.json(), named(operation)).toMatchObject({ code: "not-signed-in" });
  }
});

test("an administrator reads and changes no record, by any route and for any purpose", async () => {
  const link = await node.invite(
    { name: "Ada", email: "ada@example.org", roles: ["administrator"] },
    "Safe Way Helpline",
  );
  const cookie = await signedIn(node, link);
  const theirs = /\/(session|sessions|session\/.*|partners.*|members.*|invitations.*|guest|guest\/.*)$/;
  const persons = operations.filter(({ path }) => !theirs.test(path));
  expect(persons.length).toBeGreaterThan(18);
  for (const purpose of ["administration", "analysis", "protection", "oversight"]) {
    for (const operation of persons) {
      const answer = await askNode(node, { ...soundRequest(operation), cookie, purpose });
      expect(answer.statusCode, `${named(operation)} for ${purpose}: ${answer.body}`).toBe(403);
    }
  }
  // What was refused is not kept either.
  expect(await readdir(join(node.node.dataFolder, "imports")).catch(() => [])).toEqual([]);
});

test("who works on programmes reaches nothing of persons, reports, cases or adverts by any route", async () => {
  const theirs = /\/(session|sessions|session\/.*|partners|invitations.*)$/;
  const others = operations.filter(
    ({ path, tags }) => !theirs.test(path) && !tags.includes("programmes") && !tags.includes("exchange"),
  );
  expect(others.length).toBeGreaterThan(60);
  for (const role of programmeRoles) {
    const invited = { name: role, email: `${role}@example.org`, roles: [role] };
    const cookie = await signedIn(node, await node.invite(invited, "Safe Way Helpline"));
    for (const operation of others) {
      const answer = await askNode(node, { ...soundRequest(operation), cookie, purpose: "oversight" });
      expect(answer.statusCode, `${role}: ${named(operation)}: ${answer.body}`).toBe(403);
    }
  }
});

test("what the node answers is of the form that it says, and holds nothing else", async () => {
  const cookies = {
    analysis: await signedIn(node, node.links[0]?.link ?? ""),
    protection: await signedIn(node, node.links[1]?.link ?? ""),
    oversight: await signedIn(node, node.links[2]?.link ?? ""),
  };
  let answered = 0;
  for (const [purpose, cookie] of Object.entries(cookies)) {
    const ask = (url: string) => askNode(node, { url, cookie, purpose });
    const list = (await ask("/api/v1/records?limit=12")).json() as { items?: { id: string }[] };
    for (const operation of operations.filter((one) => one.method === "GET" && one.answers[200])) {
      for (const { id } of operation.path.includes("{") ? (list.items ?? []) : [{ id: "" }]) {
        const answer = await ask(operation.path.replace(/\{[^}]+\}/, id));
        if (answer.statusCode !== 200) continue;
        const schema = z.fromJSONSchema(operation.answers[200] as Parameters<typeof z.fromJSONSchema>[0]);
        expect(schema.safeParse(answer.json()).error, named(operation)).toBeUndefined();
        answered += 1;
      }
    }
  }
  expect(answered).toBeGreaterThan(80);
});

test("a field that nobody declared does not leave the node", async () => {
  const http = await buildHttp({
    node: node.node,
    demonstration: true,
    consoleFolder: null,
    logger: node.http.log,
  });
  const response = { 200: z.object({ name: z.string() }) };
  http.get("/api/v1/planted", { schema: { response } }, async () => {
    const found = { name: "Shown", passwordHash: "kept back" };
    return found;
  });
  http.get("/api/v1/wrong", { schema: { response } }, async () => ({ secret: "kept back" }) as never);
  const headers = { host: new URL(node.origin).host };
  const answer = await http.inject({ url: "/api/v1/planted", headers });
  expect(answer.json()).toEqual({ name: "Shown" });
  const wrong = await http.inject({ url: "/api/v1/wrong", headers });
  expect(wrong.statusCode).toBe(500);
  expect(wrong.json()).toMatchObject({ code: "internal" });
  expect(wrong.body).not.toContain("kept back");
  await http.close();
});

const upload =
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName\nAna\r\n--x--\r\n';

/** A request that is refused for who sends it, if it is refused, and not for its form. */
function soundRequest(operation: Operation): Asked {
  const { method, body } = operation;
  const asked = { method, url: filled(operation) };
  if (method === "POST" && operation.path.endsWith("/imports"))
    return { ...asked, body: upload, headers: { "content-type": "multipart/form-data; boundary=x" } };
  return body === null ? asked : { ...asked, body: example(body) };
}

/** The simplest value that a schema takes. */
function example(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  const choice = choices.find((one) => one.type === "null") ?? choices[0];
  if (choice !== undefined) return example(choice);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") {
    const names = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(names.map(([name, part]) => [name, example(part)]));
  }
  if (type === "array") return exampleList(schema);
  if (type === "integer" || type === "number") return Math.max(1, schema.minimum ?? 1);
  if (type === "boolean") return true;
  if (type === "null") return null;
  if (schema.format === "uuid") return "00000000-0000-4000-8000-000000000000";
  if (schema.format === "date") return "2026-01-01";
  if (schema.format === "email") return "a@example.org";
  if (schema.pattern !== undefined) return fitting(schema.pattern);
  return "123456123456";
}

/** As few items as the schema takes, one at least. */
/** A text of the form that a pattern wants; the same each time. */
function fitting(pattern: string): string {
  if (new RegExp(pattern).test("123456123456")) return "123456123456";
  return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? "";
}

function exampleList({ items, prefixItems, minItems = 1 }: Schema): unknown[] {
  if (prefixItems !== undefined) return prefixItems.map(example);
  return items === undefined ? [] : Array.from({ length: Math.max(1, minItems) }, () => example(items));
}
