/**
 * How does a test ask a node over HTTP, as a browser would but without one?
 *
 * @module
 */
import type { TestNode } from "../../../tests/journeys/open-test-node.ts";

export interface Asked {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
  readonly url: string;
  /** The session's cookie, as `signedIn` gives it. */
  readonly cookie?: string;
  readonly purpose?: string;
  readonly body?: unknown;
  /** Added last; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Where the next request comes from: the limit on requests counts by address. */
let asker = 0;

/** Sends one request, from an address that no other came from. */
export function askNode({ http, origin }: TestNode, asked: Asked) {
  const { method = "GET", url, cookie, purpose, body, headers = {} } = asked;
  const said: Record<string, string | undefined> = {
    host: new URL(origin).host,
    "x-waymark-request": "1",
    cookie,
    "waymark-purpose": purpose,
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  };
  asker += 1;
  return http.inject({
    method,
    url,
    headers: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
    remoteAddress: `10.${(asker >> 16) & 255}.${(asker >> 8) & 255}.${asker & 255}`,
    ...(body !== undefined && { payload: isRaw(body) ? body : JSON.stringify(body) }),
  });
}

function isRaw(body: unknown): body is string | Buffer {
  return typeof body === "string" || Buffer.isBuffer(body);
}

/** Signs in by a demonstration link. @returns the cookie to send from now on. */
export async function signedIn(node: TestNode, link: string): Promise<string> {
  const token = new URL(link).hash.slice(1);
  const answer = await askNode(node, {
    method: "POST",
    url: "/api/v1/session",
    body: { method: "link", token },
  });
  return String(answer.headers["set-cookie"]).split(";")[0] ?? "";
}
