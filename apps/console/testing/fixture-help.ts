/**
 * What does the fixture node answer about help at stops and about warnings?
 *
 * An office, a shelter that must be asked about again, an authority, an entry that was removed; a warning that waits
 * for a second source, one that stands in three languages, one that was withdrawn. Invented.
 *
 * @module
 */
import type { z } from "zod";
import {
  helpDetail,
  helpFileTaken,
  helpPage,
  observedSourcesView,
  warningDetail,
  warningsPage,
} from "../../../src/community/api.ts";
import type { Answered, Asked } from "./fixture-answers.ts";
import { at, id, nth, partners } from "./fixture-people.ts";

type Help = z.infer<typeof helpDetail>;
type Warning = z.infer<typeof warningDetail>;

/** One node's directory and warnings, made anew for each test. */
export class FixtureHelp {
  readonly #help = helps();
  readonly #warnings = warnings();

  /** Null when the path is none of help or warnings. */
  answer({ path, query }: Asked): Answered | null {
    const [, kind, one, step] = path.split("/");
    if (kind === "help-entries") return this.#helpAnswer(one, step, query);
    if (kind === "warnings") return this.#warningAnswer(one, step);
    return null;
  }

  #helpAnswer(one: string | undefined, step: string | undefined, query: URLSearchParams): Answered | null {
    if (one === "file")
      return { status: 200, body: helpFileTaken.parse(taken(query.get("check") === "true")) };
    if (one === undefined) return { status: 200, body: helpPage.parse(this.#helpList(query)) };
    const found = this.#help.find(({ entry }) => entry.id === one);
    if (found === undefined) return null;
    if (step === "confirm")
      found.entry = { ...found.entry, state: "published", version: found.entry.version + 1 };
    return { status: 200, body: helpDetail.parse(found) };
  }

  #helpList(query: URLSearchParams): z.infer<typeof helpPage> {
    const state = query.get("state");
    const todo = ["due", "expired"];
    const items = this.#help
      .map(({ entry }) => entry)
      .filter((entry) => !state || entry.state === state || (state === "todo" && todo.includes(entry.state)))
      .filter((entry) => entry.name.toLowerCase().includes((query.get("q") ?? "").toLowerCase()));
    return { items, next: null };
  }

  #warningAnswer(one: string | undefined, step: string | undefined): Answered | null {
    if (one === "sources") return { status: 200, body: observed };
    if (one === undefined) {
      const items = this.#warnings.map(({ warning }) => warning);
      return { status: 200, body: warningsPage.parse({ items, next: null }) };
    }
    const found = this.#warnings.find(({ warning }) => warning.id === one);
    if (found === undefined) return null;
    if (step === "withdraw")
      found.warning = { ...found.warning, state: "withdrawn", standing: "withdrawn", version: 3 };
    return { status: 200, body: warningDetail.parse(found) };
  }
}

const owner = { id: id(1, 2), name: nth(partners, 1).name };
const by = { member: "member 7f3a2c", partner: owner, mine: false };

function help(number: number, said: Partial<Help["entry"]>): Help {
  const content: Help["acts"][number]["content"] = {
    places: ["agadez", "dirkou"],
    name: "Accueil Agadez",
    runBy: "Association Accueil",
    kinds: ["medical", "legal"],
    languages: ["ha", "fr", "ar"],
    hours: "Mo-Fr 08:00-17:00; Sa 09:00-12:00",
    cost: "free",
    contact: ["+227 20 72 34 56", "WhatsApp +227 90 12 34 56", "desk@accueil.example"],
    authority: null,
    worksWithAuthorities: "if-asked",
    childFriendly: true,
    informal: false,
    address: "12 Rue de la Gare",
    ...(said.name && { name: said.name }),
  };
  const entry: Help["entry"] = {
    ...content,
    id: id(8, number),
    version: 2,
    owner,
    confirmed: "2026-11-20",
    lastDay: "2027-02-17",
    state: "published",
    mayChange: true,
    ...said,
  };
  const acts: Help["acts"] = [
    { version: 2, act: "confirmed", content, confirmed: entry.confirmed, by: { ...by, mine: true }, at },
    { version: 1, act: "added", content: { ...content, cost: "unknown" }, confirmed: "2026-08-20", by, at },
  ];
  return { entry, acts };
}

function helps(): Help[] {
  return [
    help(1, {}),
    help(2, {
      name: "بيت النساء",
      kinds: ["shelter", "women"],
      places: ["sebha"],
      address: null,
      state: "expired",
      confirmed: "2026-07-01",
      lastDay: "2026-09-28",
    }),
    help(3, {
      name: "Border post desk",
      authority: { firewall: false },
      worksWithAuthorities: "yes",
      kinds: ["information"],
      state: "due",
    }),
    help(4, {
      name: "Kitchen at the station",
      informal: true,
      address: null,
      kinds: ["food"],
      state: "removed",
    }),
  ];
}

function taken(check: boolean): z.infer<typeof helpFileTaken> {
  return {
    check,
    added: 12,
    changed: 3,
    confirmed: 1,
    unchanged: 40,
    refused: [
      { row: 7, reasons: ["address: coordinates-in-text"] },
      { row: 9, reasons: ["places: place-unknown", "child friendly: not-on-the-list"] },
    ],
    unknownColumns: ["latitude", "remarks"],
    pointColumns: ["latitude"],
    refusedFile: "row,reasons\n7,address\n",
  };
}

const source = (number: number, more: Partial<Warning["warning"]["sources"][number]> = {}) => ({
  kind: "observation" as const,
  reference: id(9, number),
  name: null,
  vetted: false,
  note: "",
  origin: number,
  ...more,
});

function warning(number: number, said: Partial<Warning["warning"]>): Warning {
  const text = {
    ar: "مسلحون يوقفون الحافلات ليلا ويأخذون المال.",
    en: "Armed men stop buses at night and take money.",
    ti: "ዕጡቓት ለይቲ ኣውቶቡሳት ደው የብሉን ገንዘብ ይወስዱን።",
  };
  const partner = source(3, { kind: "partner", reference: owner.id, name: owner.name, vetted: true });
  const shown: Warning["warning"] = {
    id: id(9, 100 + number),
    version: 2,
    state: "released",
    standing: "standing",
    region: null,
    legs: ["agadez--dirkou"],
    text,
    notPersons: [],
    from: "2026-11-20",
    until: "2026-12-10",
    sources: [source(1), { ...partner, note: "Their office in Agadez, by phone." }],
    missing: [],
    ...said,
  };
  const reason = "Two offices told us the same this morning.";
  const acts: Warning["acts"] = [
    { version: 2, act: "released", reason, text, by: { ...by, mine: true }, at },
    { version: 1, act: "written", reason, text, by, at },
  ];
  return { warning: shown, acts };
}

function warnings(): Warning[] {
  const draft = { state: "draft", standing: "draft", from: null } as const;
  return [
    warning(1, {}),
    warning(2, {
      ...draft,
      region: "NE-1",
      legs: ["agadez--dirkou", "tahoua--agadez"],
      sources: [source(1)],
      missing: ["sources-too-few", "sources-unvetted"],
    }),
    warning(3, { state: "withdrawn", standing: "withdrawn" }),
  ];
}

const observed = observedSourcesView.parse({
  items: [1, 2, 3].map((number) => ({
    id: id(9, number),
    leg: "agadez--dirkou",
    kind: "extortion",
    day: `2026-11-0${number}`,
    channel: number === 3 ? "partner" : "report",
    vetted: number === 3,
    origin: number,
  })),
});
