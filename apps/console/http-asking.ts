/**
 * How does the console ask the node?
 *
 * Over HTTP at `/api/v1`, with the session's cookie, the member's purpose in a header, and a second header on
 * every change that no foreign page can set. A refusal arrives as RFC 9457 and leaves as `AskRefused`. While
 * developing, every answer is held against the contract's schema.
 *
 * @module
 */

import type { Purpose } from "../../src/safeguards/index.ts";
import { type Asking, AskRefused, type Question, type Upload } from "../../src/safeguards/screens/index.ts";

const root = "/api/v1";

/** @param purpose - The purpose held in this window; null before one is chosen, and then no header is sent. */
export function httpAsking(purpose: Purpose | null): Asking {
  return {
    purpose,
    ask: (question) => ask(question, headersOf(question.method ?? "GET", purpose)),
    upload: (upload) => send(upload, purpose),
    download: (path, body) => download(path, body, purpose),
  };
}

/** For who holds a link and no account: reads, and sends what the link carries in a header of its own. */
export function guestAsking(token: string): Asking {
  const refused = () => Promise.reject(new AskRefused({ status: 403, code: "not-allowed" }));
  const headers = { ...headersOf("GET", null), "waymark-guest": token };
  return {
    purpose: null,
    ask: (question) => ((question.method ?? "GET") === "GET" ? ask(question, headers) : refused()),
    upload: refused,
    download: refused,
  };
}

type Headers = Readonly<Record<string, string>>;

async function ask<Answer>(question: Question<Answer>, headers: Headers): Promise<Answer> {
  const method = question.method ?? "GET";
  const response = await reach(question.path, {
    ...requestOf(method, question.body, headers),
    ...(question.signal ? { signal: question.signal } : {}),
  });
  return take(response.status, await response.text(), question.answer);
}

async function download(path: string, body: unknown, purpose: Purpose | null): Promise<Blob> {
  const method = body === undefined ? "GET" : "POST";
  const response = await reach(path, requestOf(method, body, headersOf(method, purpose)));
  if (!response.ok) throw refusal(response.status, parsed(await response.text()));
  return response.blob();
}

function requestOf(method: string, body: unknown, headers: Headers): RequestInit {
  if (body === undefined) return { method, headers };
  return {
    method,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** @throws AskRefused "node-unreachable" where no answer came; an abort stays an abort. */
function reach(path: string, request: RequestInit): Promise<Response> {
  return fetch(root + path, { ...request, credentials: "same-origin" }).catch((failure: unknown) => {
    if (request.signal?.aborted) throw failure;
    throw new AskRefused({ status: 0, code: "node-unreachable" });
  });
}

function headersOf(method: string, purpose: Purpose | null): Record<string, string> {
  return {
    accept: "application/json, application/problem+json",
    ...(purpose === null ? {} : { "waymark-purpose": purpose }),
    ...(method === "GET" ? {} : { "x-waymark-request": "1" }),
  };
}

function take<Answer>(status: number, text: string, answer: Question<Answer>["answer"]): Answer {
  const body = parsed(text);
  if (status < 200 || status > 299) throw refusal(status, body);
  if (!import.meta.env.DEV) return body as Answer;
  return answer.parse(body);
}

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(status: number, body: unknown): AskRefused {
  const said = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === "string" ? { [name]: said[name] } : {});
  return new AskRefused({ status, code: "unexpected", ...text("code"), ...text("title"), ...text("detail") });
}

/** XMLHttpRequest, because fetch does not say how far an upload has come. */
function send<Answer>(upload: Upload<Answer>, purpose: Purpose | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", root + upload.path);
    for (const [name, value] of Object.entries(headersOf("POST", purpose)))
      request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) upload.onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      try {
        resolve(take(request.status, request.responseText, upload.answer));
      } catch (failure) {
        reject(failure);
      }
    };
    request.onerror = () => reject(new AskRefused({ status: 0, code: "node-unreachable" }));
    upload.signal?.addEventListener("abort", () => request.abort());
    request.onabort = () => reject(new AskRefused({ status: 0, code: "cancelled" }));
    const form = new FormData();
    form.append("file", upload.file, upload.file.name);
    request.send(form);
  });
}
