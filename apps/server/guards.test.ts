/**
 * Does every request meet the guards, and does every answer carry what keeps a browser safe?
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestNode, type TestNode } from "../../tests/journeys/open-test-node.ts";
import { type Asked, askNode, signedIn } from "./testing/ask-node.ts";

let node: TestNode;
let analyst: string;
beforeAll(async () => {
  node = await openTestNode({ size: 600, pages: true });
  analyst = await signedIn(node, node.links[0]?.link ?? "");
});
afterAll(() => node?.close());

const marker = "Zyxwvut-Marker";

/** Requests of every sort: answered, refused, malformed, unknown, static. */
const requests: readonly (readonly [what: string, asked: Asked, status: number, code?: string])[] = [
  ["the console's page", { url: "/" }, 200],
  ["a page of the console", { url: `/records?q=${marker}` }, 200],
  ["an asset that is not there", { url: `/assets/${marker}.js` }, 404, "not-found"],
  ["a path out of the assets", { url: "/assets/..%2f..%2fpackage.json" }, 404, "not-found"],
  ["the log's checkpoint", { url: "/log/checkpoint" }, 200],
  ["a path out of the log", { url: "/log/..%2fsecrets%2fticket.key" }, 404, "not-found"],
  ["whether the node is ready", { url: "/health" }, 200],
  ["the document of the API", { url: "/api/v1/openapi.json" }, 200],
  ["an unknown route of the API", { url: `/api/v1/${marker}` }, 404, "not-found"],
  ["an unknown version of the API", { url: "/api/v2/records" }, 404, "not-found"],
  ["a page by another method", { method: "POST", url: "/records" }, 404, "not-found"],
  ["an address that cannot be read", { url: `/%zz${marker}` }, 400, "invalid"],
  ["a reading without a session", { url: "/api/v1/records" }, 401, "not-signed-in"],
  [
    "a cookie that was made up",
    { url: "/api/v1/records", cookie: `waymark=${marker}` },
    401,
    "not-signed-in",
  ],
  ["a sign-in with a wrong token", signIn({ method: "link", token: marker }), 401, "sign-in-refused"],
  [
    "a sign-in with a wrong password",
    signIn({ method: "password", email: `${marker}@example.org`, password: marker, code: "123456" }),
    401,
    "sign-in-refused",
  ],
  [
    "a passkey that nobody asked for",
    signIn({ method: "passkey", challenge: marker, answer: { id: marker } }),
    422,
    "passkey-wrong",
  ],
  ["a sign-in of another form", signIn({ method: marker }), 400, "invalid"],
  ["a body that is no JSON", signIn(`{"method": ${marker}`), 400, "invalid"],
  ["an empty body", signIn(""), 400, "invalid"],
  [
    "a body of another kind",
    { ...signIn(marker), headers: { "content-type": `text/${marker}` } },
    415,
    "kind-refused",
  ],
  ["a body that is too large", signIn({ method: "link", token: marker.repeat(80_000) }), 413, "too-large"],
  ["an invitation that is none", { url: `/api/v1/invitations/${marker}` }, 404, "invitation-gone"],
  ["another name of the node", { url: "/", headers: { host: "waymark.example" } }, 421, "wrong-host"],
  [
    "a change that a form on another site could send",
    { method: "POST", url: "/api/v1/session", headers: { "x-waymark-request": undefined } },
    403,
    "not-from-console",
  ],
  [
    "the same, written otherwise",
    { method: "POST", url: "/%61pi/v1/session", headers: { "x-waymark-request": undefined } },
    403,
    "not-from-console",
  ],
];

function signIn(body: unknown): Asked {
  return { method: "POST", url: "/api/v1/session", body };
}

/** Requests of somebody who is signed in; the cookie is known once the node is open. */
const ofTheAnalyst: typeof requests = [
  ["a reading without a purpose", { url: "/api/v1/records" }, 400, "purpose-needed"],
  [
    "a purpose that is none",
    { url: "/api/v1/records", purpose: "immigration-enforcement" },
    400,
    "purpose-needed",
  ],
  ["a purpose of another role", { url: "/api/v1/records", purpose: "protection" }, 403, "purpose-not-yours"],
  ["the log", { url: "/api/v1/log" }, 403, "not-allowed"],
  ["the members", { url: "/api/v1/members" }, 403, "not-allowed"],
  [
    "a record that is not there",
    { url: "/api/v1/records/00000000-0000-4000-8000-000000000000", purpose: "analysis" },
    404,
    "not-found",
  ],
  ["an id that is none", { url: `/api/v1/records/${marker}`, purpose: "analysis" }, 400, "invalid"],
  ["a search for a marker", { url: `/api/v1/records?q=${marker}`, purpose: "analysis" }, 200],
  ["a limit that is none", { url: `/api/v1/records?limit=${marker}`, purpose: "analysis" }, 400, "invalid"],
  [
    "an upload that breaks off",
    {
      method: "POST",
      url: "/api/v1/imports",
      purpose: "analysis",
      body: `--x\r\nContent-Disposition: form-data; name="file"; filename="${marker}.csv"\r\n\r\n${marker}`,
      headers: { "content-type": "multipart/form-data; boundary=x" },
    },
    400,
    "upload-broken",
  ],
  [
    "an upload without a boundary",
    {
      method: "POST",
      url: "/api/v1/imports",
      purpose: "analysis",
      body: marker,
      headers: { "content-type": "multipart/form-data" },
    },
    400,
    "upload-broken",
  ],
  [
    "an upload without a file",
    { method: "POST", url: "/api/v1/imports", purpose: "analysis", body: {} },
    422,
    "file-missing",
  ],
  [
    "handling that contradicts itself",
    {
      method: "POST",
      url: "/api/v1/sources",
      purpose: "analysis",
      body: {
        name: marker,
        grading: { reliability: "A", credibility: 1 },
        handling: { label: "TLP:RED", audience: "node", purposes: ["analysis"], until: null },
      },
    },
    422,
    "handling-refused",
  ],
  [
    "a key of a record that is too long",
    {
      method: "POST",
      url: "/api/v1/records",
      purpose: "analysis",
      body: {
        source: "00000000-0000-4000-8000-000000000000",
        key: "k",
        entityType: "Person",
        properties: { [marker]: marker },
      },
    },
    400,
    "invalid",
  ],
];

const all = [
  ...requests.map(([what, asked, status, code]) => ({ what, asked, status, code, signed: false })),
  ...ofTheAnalyst.map(([what, asked, status, code]) => ({ what, asked, status, code, signed: true })),
];

describe.each(all)("$what", ({ asked, status, code, signed }) => {
  test("is answered with its status and code, guarded, and never with what was sent", async () => {
    const answer = await askNode(node, { ...asked, ...(signed && { cookie: analyst }) });
    expect({ status: answer.statusCode, body: answer.statusCode === status ? "" : answer.body }).toEqual({
      status,
      body: "",
    });
    expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers["content-security-policy"]).not.toMatch(/unsafe|http|\*/);
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    // The log is for everybody who witnesses it, and may be asked for again and again.
    if (!asked.url.startsWith("/log/")) expect(answer.headers["cache-control"]).toContain("no-store");
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(answer.body).not.toContain(marker);
    if (code === undefined) return;
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({
      type: "about:blank",
      status,
      code,
      title: expect.stringMatching(/\w/),
    });
  });
});

test("the node's own log holds neither what was asked for nor who asked", async () => {
  const lines = node.logLines.join("");
  expect(node.logLines.length).toBeGreaterThan(requests.length);
  expect(lines).toContain('"route":"/api/v1/records/:id"');
  for (const secret of [marker, analyst.split("=")[1] ?? "", "10.0.0.", "example.org", "Halloran"]) {
    expect(lines).not.toContain(secret);
  }
});

test("assets may be kept by a browser, and nothing else", async () => {
  const page = (await askNode(node, { url: "/" })).body;
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  const answer = await askNode(node, { url: script });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["cache-control"]).toContain("immutable");
  const nonce = /'nonce-([^']+)'/.exec(
    String((await askNode(node, { url: "/" })).headers["content-security-policy"]),
  )?.[1];
  expect(page).not.toContain(nonce);
});

test("a session's cookie is out of reach of scripts and of other sites", async () => {
  const answer = await askNode(node, {
    method: "POST",
    url: "/api/v1/session",
    body: { method: "link", token: new URL(node.links[0]?.link ?? "").hash.slice(1) },
  });
  const cookie = String(answer.headers["set-cookie"]);
  expect(cookie).toMatch(/^waymark=[\w-]{40,};/);
  for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Expires="]) expect(cookie).toContain(part);
  expect(cookie).not.toMatch(/Domain|Secure/);
});

test("over TLS the cookie is Secure and bound to this host", async () => {
  const secure = await openTestNode({ size: 600, pages: false, origin: "https://node.example" });
  try {
    const cookie = await signedIn(secure, secure.links[2]?.link ?? "");
    expect(cookie).toMatch(/^__Host-waymark=/);
    const body = { method: "link", token: new URL(secure.links[2]?.link ?? "").hash.slice(1) };
    const answer = await askNode(secure, { method: "POST", url: "/api/v1/session", body });
    const said = String(answer.headers["set-cookie"]);
    for (const part of ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"]) expect(said).toContain(part);
    expect(said).not.toContain("Domain");
    const plain = cookie.replace("__Host-", "");
    expect((await askNode(secure, { url: "/api/v1/session", cookie: plain })).statusCode).toBe(401);
    expect((await askNode(secure, { url: "/api/v1/session", cookie })).statusCode).toBe(200);
  } finally {
    await secure.close();
  }
});

test("guessing at sign-in is slowed down by address, in words and not in a fault", async () => {
  const host = new URL(node.origin).host;
  const answers = [];
  for (let attempt = 0; attempt < 25; attempt += 1) {
    answers.push(
      await node.http.inject({
        method: "POST",
        url: "/api/v1/session",
        headers: { host, "x-waymark-request": "1" },
        payload: { method: "link", token: "guess" },
        remoteAddress: "192.0.2.1",
      }),
    );
  }
  const statuses = answers.map((answer) => answer.statusCode);
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(statuses.slice(20)).toEqual(Array(5).fill(429));
  expect(answers.at(-1)?.json()).toMatchObject({ status: 429, code: "too-many-requests" });
  expect(
    (
      await askNode(node, {
        method: "POST",
        url: "/api/v1/session",
        body: { method: "link", token: "guess" },
      })
    ).statusCode,
  ).toBe(401);
});

test("signing out ends the session at once, everywhere when asked for", async () => {
  const link = node.links[1]?.link ?? "";
  const [here, there] = [await signedIn(node, link), await signedIn(node, link)];
  const out = await askNode(node, { method: "DELETE", url: "/api/v1/session", cookie: here });
  expect(out.statusCode).toBe(204);
  expect((await askNode(node, { url: "/api/v1/session", cookie: here })).statusCode).toBe(401);
  expect((await askNode(node, { url: "/api/v1/session", cookie: there })).statusCode).toBe(200);
  await askNode(node, { method: "DELETE", url: "/api/v1/sessions", cookie: there });
  expect((await askNode(node, { url: "/api/v1/session", cookie: there })).statusCode).toBe(401);
});
