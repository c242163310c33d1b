/**
 * What does the contract of `/api/v1` answer over the fixture world?
 *
 * Every answer is parsed by the schema that the real node answers by, so that the screens are tested against
 * the contract and not against a guess.
 *
 * @module
 */
import type { z } from "zod";
import * as identity from "../../../src/identity/api.ts";
import * as intelligence from "../../../src/intelligence/api.ts";
import * as safeguards from "../../../src/safeguards/api.ts";
import { purposesOf, rolePolicies } from "../../../src/safeguards/index.ts";
import { cappedBlocks } from "./fixture-blocks.ts";
import { FixtureHelp } from "./fixture-help.ts";
import { FixtureIati } from "./fixture-iati.ts";
import { progressed, staged, stepped } from "./fixture-imports.ts";
import { at, id, members, partners, sources } from "./fixture-people.ts";
import { FixtureProgrammes } from "./fixture-programmes.ts";
import { FixturePublication } from "./fixture-publication.ts";
import { FixtureReports } from "./fixture-reports.ts";
import { FixtureRoutes } from "./fixture-routes.ts";
import { networkOf, proposals, records, subject } from "./fixture-world.ts";
import { guestAnswer } from "./fixture-worth.ts";

export type MemberName = keyof typeof members;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly purpose: string | null;
}

/** A status and a body; a body of null is sent as no content. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

type Import = z.infer<typeof intelligence.importView>;

/** One node's memory, made anew for each test. */
export class FixtureAnswers {
  signedIn: MemberName | null = null;
  demonstration = true;
  readonly asked: Asked[] = [];
  readonly #judged = new Map<string, z.infer<typeof intelligence.judgementSchema>>();
  readonly #imports = new Map<string, Import>();
  readonly #routes = new FixtureRoutes();
  readonly #help = new FixtureHelp();
  readonly #publication = new FixturePublication();
  readonly #reports = new FixtureReports();
  programmes = new FixtureProgrammes();
  readonly iati = new FixtureIati();

  answer(asked: Asked): Answered {
    this.asked.push(asked);
    const { method, path, body } = asked;
    const open = this.#open(method, path, body);
    if (open !== null) return open;
    if (this.signedIn === null) return refused(401, "not-signed-in");
    if (path === "/session" && method === "GET") return ok(identity.sessionView, this.#session());
    if (path.startsWith("/session")) {
      this.signedIn = null;
      return { status: 204, body: null };
    }
    if (asked.purpose === null) return refused(400, "purpose-needed");
    const routes = this.#may("record:read") ? this.#routes.answer(asked) : null;
    const help = this.#may("record:read") ? this.#help.answer(asked) : null;
    const publication = this.#may("community:publish") ? this.#publication.answer(asked) : null;
    const reports = this.#may("keys:hold") ? this.#reports.answer(asked) : null;
    const programmes = this.#may("programme:read") ? this.programmes.answer(asked) : null;
    const iati = this.#may("programme:read") ? this.iati.answer(asked) : null;
    return (
      programmes ??
      iati ??
      routes ??
      help ??
      publication ??
      reports ??
      this.#read(asked) ??
      this.#change(asked) ??
      refused(404, "not-found")
    );
  }

  #open(method: string, path: string, body: unknown): Answered | null {
    const guest = guestAnswer(path, () => this.programmes.set);
    if (guest !== null) return guest;
    if (path === "/session" && method === "POST") {
      const said = identity.signIn.parse(body);
      if (said.method === "passkey") return refused(400, "passkey-wrong");
      const name = said.method === "link" ? said.token : said.email.split("@")[0];
      if (said.method === "password" && said.password !== "right horse battery")
        return refused(401, "sign-in-refused");
      if (!name || !(name in members)) return refused(401, "sign-in-refused");
      this.signedIn = name as MemberName;
      return ok(identity.sessionView, this.#session());
    }
    if (!path.startsWith("/invitations/")) return null;
    if (path !== "/invitations/open") return refused(404, "invitation-gone");
    if (method === "POST") {
      identity.invitationAnswer.parse(body);
      this.signedIn = "analyst";
      return ok(identity.sessionView, this.#session());
    }
    const { name, email, partner, roles } = members.invited;
    return ok(identity.invitationView, {
      member: { name, email, partner, roles },
      expiresAt: "2026-11-27T09:30:00Z",
      passkey: { challenge: "c", options: {} },
      totp: {
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        uri: "otpauth://totp/Waymark:noor?secret=JBSWY3DPEHPK3PXP",
      },
    });
  }

  #session() {
    const member = members[this.signedIn ?? "analyst"];
    return {
      member,
      purposes: [...purposesOf(member.roles, member.partner.kind)],
      capabilities: [...new Set(member.roles.flatMap((role) => rolePolicies[role].capabilities))],
      expiresAt: "2026-11-20T17:30:00Z",
      idleMinutes: 15,
      demonstration: this.demonstration,
    };
  }

  #may(capability: string): boolean {
    return this.#session().capabilities.some((one) => one === capability);
  }

  #read({ method, path, query }: Asked): Answered | null {
    if (method !== "GET") return null;
    if (path === "/partners") return ok(identity.partnersPage, { items: partners, next: null });
    if (path === "/members")
      return this.#may("node:members")
        ? ok(identity.membersPage, { items: Object.values(members), next: null })
        : null;
    if (path.startsWith("/log")) return this.#may("log:read") ? logAnswer(path) : null;
    if (!this.#may("record:read")) return null;
    if (path === "/sources") return ok(intelligence.sourcesPage, { items: sources, next: null });
    if (path === "/hubs")
      return ok(intelligence.hubsPage, {
        items: [{ kind: "phone", caption: "116 016", records: 212, pairs: 22_366, since: at }],
        next: null,
      });
    if (path === "/capped-blocks")
      return ok(intelligence.cappedBlocksPage, { items: cappedBlocks, next: null });
    if (path === "/records") return ok(intelligence.recordsPage, found(query));
    if (path === "/proposals") return ok(intelligence.proposalsPage, this.#queue(query));
    if (path === "/imports")
      return ok(intelligence.importsPage, { items: [...this.#imports.values()], next: null });
    const [, kind, one = "", part] = path.split("/");
    if (kind === "records") return recordAnswer(one, part);
    if (kind === "pairs") return pairAnswer(one, part ?? "");
    if (kind === "subjects" && part === "network") return ok(intelligence.networkView, networkOf(one));
    if (kind === "subjects" && records.some((record) => record.id === one))
      return ok(intelligence.subjectView, this.#subject());
    const view = kind === "imports" ? this.#imports.get(one) : undefined;
    if (!view) return null;
    this.#imports.set(one, progressed(view));
    return ok(intelligence.importView, view);
  }

  #queue(query: URLSearchParams) {
    const state = query.get("state") ?? "open";
    const all = proposals.map((one) => ({
      ...one,
      judgement: this.#judged.get(`${one.a.id} ${one.b.id}`) ?? null,
    }));
    const open = all.filter((one) => one.judgement === null);
    const items =
      state === "judged" ? all.filter((one) => one.judgement !== null) : state === "counted" ? [] : open;
    return { items, next: null, open: open.length };
  }

  #subject() {
    const held = subject.held.map((pair) => ({
      ...pair,
      judgement: this.#judged.get(`${pair.a} ${pair.b}`) ?? null,
    }));
    return { ...subject, held };
  }

  #change({ method, path, body }: Asked): Answered | null {
    if (method === "POST" && path === "/judgements") {
      const { a, b, verdict, words } = intelligence.newJudgement.parse(body);
      const member = members[this.signedIn ?? "analyst"];
      const by = { member: member.name, partner: { id: member.partner.id, name: member.partner.name } };
      const judgement = {
        id: id(5, this.#judged.size + 1),
        a,
        b,
        verdict,
        by,
        words,
        at,
        retractedAt: null,
        mine: true,
      };
      this.#judged.set(`${a} ${b}`, judgement);
      return ok(intelligence.judgementSchema, judgement);
    }
    if (method === "DELETE" && path.startsWith("/judgements/")) {
      for (const [pair, judgement] of this.#judged)
        if (path.endsWith(judgement.id)) this.#judged.delete(pair);
      return { status: 204, body: null };
    }
    if (method === "POST" && path === "/sources") {
      const said = intelligence.newSource.parse(body);
      const { partner } = members[this.signedIn ?? "analyst"];
      const source = {
        ...said,
        id: id(3, 9),
        partner: { id: partner.id, name: partner.name },
        records: 0,
        createdAt: at,
      };
      return ok(intelligence.sourceSchema, source);
    }
    if (method === "PUT" && path.endsWith("/handling")) {
      const handling = safeguards.handlingSchema.parse(body);
      const record = records.find((one) => path.includes(one.id));
      return record ? ok(intelligence.recordDetail, { ...record, handling }) : null;
    }
    if (method === "POST" && path === "/members") {
      const link = "http://127.0.0.1/invitation#shown-once";
      return ok(identity.invitationMade, {
        member: members.invited,
        link,
        expiresAt: "2026-11-27T09:30:00Z",
      });
    }
    return this.#changeImport(method, path, body);
  }

  #changeImport(method: string, path: string, body: unknown): Answered | null {
    if (method === "POST" && path === "/imports") {
      const view = staged(id(6, this.#imports.size + 1));
      this.#imports.set(view.id, view);
      return ok(intelligence.importView, view);
    }
    const [, kind, one = "", step] = path.split("/");
    const view = kind === "imports" ? this.#imports.get(one) : undefined;
    if (!view) return null;
    const next = stepped(view, step, method === "PUT" ? intelligence.importPlan.parse(body) : null);
    this.#imports.set(one, next);
    return ok(intelligence.importView, next);
  }
}

function ok<Schema extends z.ZodType>(schema: Schema, body: z.input<Schema>): Answered {
  return { status: 200, body: schema.parse(body) };
}

function refused(status: number, code: string): Answered {
  return { status, body: safeguards.problem.parse({ type: "about:blank", title: code, status, code }) };
}

/** Pages of 20, so that "show more" has something to do. */
function found(query: URLSearchParams) {
  const wanted = (query.get("q") ?? "").toLowerCase();
  const type = query.get("type");
  const fitting = records.filter(
    (record) => record.caption.toLowerCase().includes(wanted) && (!type || record.entityType === type),
  );
  const from = Number(query.get("cursor") ?? 0);
  return {
    items: fitting.slice(from, from + 20),
    next: from + 20 < fitting.length ? String(from + 20) : null,
  };
}

function recordAnswer(one: string, part: string | undefined): Answered | null {
  const record = records.find((each) => each.id === one);
  if (!record) return null;
  if (part === undefined) return ok(intelligence.recordDetail, record);
  const reading = { at, partner: { id: id(1, 2), name: "Safe Passage Helpline" }, member: "member-7f3a" };
  return ok(safeguards.recordReadings, {
    items: [{ ...reading, purpose: "analysis", action: "judgement.list", act: "read" }],
    next: null,
  });
}

function pairAnswer(one: string, other: string): Answered | null {
  const [a, b] = [one, other].map((wanted) => records.find(({ id: each }) => each === wanted));
  if (!a || !b || a === b) return null;
  const weighed =
    proposals.find((each) => [each.a, each.b].includes(a) && [each.a, each.b].includes(b)) ?? null;
  return ok(intelligence.pairView, { a, b, weighed, judgement: null });
}

function logAnswer(path: string): Answered {
  if (path === "/log/checkpoint")
    return ok(safeguards.checkpointView, {
      origin: "waymark.example/fixture",
      size: 4711,
      root: "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
      text: "waymark.example/fixture\n4711\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— waymark.example/fixture Az3grl==\n",
      verifierKey: "waymark.example/fixture+0cdf3aae+AZ0f",
    });
  const items = Array.from({ length: 12 }, (_, index) => ({
    entry: `entry-${index}`,
    leaf: index === 0 ? null : 4711 - index,
    at,
    act: index % 4 === 0 ? ("change" as const) : ("read" as const),
    action: index % 4 === 0 ? "judgement.add" : "judgement.list",
    purpose: "analysis",
    partner: { id: id(1, 1), name: "Anti-Trafficking Police, Veldria" },
    member: "member-7f3a",
    records: 1 + index,
  }));
  return ok(safeguards.logPage, { items, next: null });
}
