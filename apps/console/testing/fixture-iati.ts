/**
 * What does the contract answer about the publication of programmes on the fixture node?
 *
 * @module
 */
import * as exchange from "../../../src/exchange/api.ts";
import type { Answered, Asked } from "./fixture-answers.ts";
import { id } from "./fixture-people.ts";

const file = (name: string, bytes: number) => ({
  name,
  bytes,
  hash: name.length.toString(16).repeat(32).slice(0, 64).padEnd(64, "0"),
});
const files = [
  file("organisations.xml", 8_410),
  file("programmes-hxl.csv", 21_006),
  file("xi-iati-exfund-activities.xml", 191_440),
];
const agent = "XI-IATI-EXFUND-JP02";
const finding = { file: "xi-iati-exfund-activities.xml", identifier: agent, line: 342 };

const next = {
  hash: "ab".repeat(32),
  files,
  activities: 42,
  errors: 1,
  warnings: 1,
  findings: [
    {
      ...finding,
      layer: "codelists",
      rule: "Sector",
      severity: "error",
      message: "code of sector is not on the code list Sector.",
      remedy: "Change code of sector to a code of the list Sector.",
    },
    {
      ...finding,
      layer: "rules",
      rule: "1.14.8",
      severity: "warning",
      message: "The reference does not begin with a register of organisations.",
      remedy:
        "Begin reporting-org/@ref of this iati-activity with the code of a register of organisations and -.",
    },
  ],
  leftOut: [
    { about: "JP11", reason: "too-early", count: 1 },
    { about: "JP04", reason: "no-exchange-difference", count: 3 },
  ],
  changes: [
    {
      identifier: agent,
      title: "Safe passage",
      file: finding.file,
      change: "changed",
      fields: [
        {
          name: "sector",
          before: 2,
          after: 3,
          gone: ["code 15190 percentage 60"],
          come: ["code 15190 percentage 40", "code 15180 percentage 20"],
        },
      ],
    },
    { identifier: `${agent}-9`, title: "Shelter and help", file: finding.file, change: "added", fields: [] },
  ],
  last: { version: 2, day: "2026-10-02", filesGone: false },
  same: false,
};

const past = (version: number, day: string) => ({
  id: id(9, version),
  version,
  day,
  hash: `${version}`.repeat(64),
  files,
  activities: 41,
  warnings: 2,
  leftOut: [],
  retracted:
    version === 1 ? { day: "2026-09-20", reason: "The budget of 2025 was that of another programme." } : null,
});

/** One node's publications of programmes, made anew for each test. */
export class FixtureIati {
  #items = [past(2, "2026-10-02"), past(1, "2026-09-01")];
  /** True shows a next publication that may be published. */
  clean = false;

  /** Null for another path. */
  answer({ method, path, body }: Asked): Answered | null {
    if (path === "/programme-publications" && method === "GET")
      return ok(exchange.programmePublications.parse({ items: this.#items, mayPublish: true }));
    if (path === "/programme-publications/next")
      return ok(
        exchange.nextProgrammePublication.parse(
          this.clean ? { ...next, errors: 0, warnings: 0, findings: [] } : next,
        ),
      );
    if (path === "/programme-publications" && method === "POST") {
      const order = exchange.programmePublicationOrder.parse(body);
      const made = { ...past(this.#items.length + 1, "2026-11-26"), id: order.id, hash: order.hash };
      this.#items = [made, ...this.#items];
      return ok(exchange.publishedProgrammes.parse(made));
    }
    const [, , one, step] = path.split("/");
    if (path.startsWith("/programme-publications/") && step === "retract") {
      const retracted = { day: "2026-11-26", ...exchange.programmeRetraction.parse(body) };
      this.#items = this.#items.map((each) => (each.id === one ? { ...each, retracted } : each));
      return ok(exchange.publishedProgrammes.parse(this.#items.find((each) => each.id === one)));
    }
    return null;
  }
}

function ok(body: unknown): Answered {
  return { status: 200, body };
}
