/**
 * Does the desk read beforehand what a refusal takes back and what stays, and afterwards what became of it?
 */
import { describe, expect, test } from "vitest";
import { screenWords } from "../testing/screen-words.tsx";
import { ConsentForm } from "./consent-form.tsx";
import { ConsentPanel } from "./consent-panel.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import type { ReportDetail } from "./report-screen.tsx";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type Consent = ReportDetail["consents"][number];
type Release = ReportDetail["releases"][number];

const consent = (decision: "given" | "refused", withdrawnOn: string | null): Consent => ({
  id: id(decision === "given" ? 1 : 2),
  said: {
    decision,
    who: "reporter",
    data: ["PhoneNumber"],
    organisations: "owner",
    purposes: ["investigation"],
    language: "ha",
    method: "mailbox",
    interpreter: "none-needed",
    day: decision === "given" ? "2026-11-01" : "2026-11-20",
    until: "2026-12-31",
    explained: [],
  },
  withdrawnOn,
});

const release = (number: number, on: "consent" | "reasons", state: Release["state"]): Release => ({
  id: id(number),
  state,
  entityTypes: ["PhoneNumber"],
  records: [],
  observation: null,
  consent: on === "consent" ? id(1) : null,
  day: "2026-11-02",
});

const report = (consents: readonly Consent[], releases: readonly Release[]): ReportDetail => ({
  id: id(9),
  day: "2026-11-01",
  sizeClass: 0,
  channel: "report",
  lane: "open",
  urgency: "soon",
  class: "ordinary",
  child: "no",
  state: "taken",
  held: "you",
  answers: 0,
  wantsAnswer: true,
  answersTo: null,
  peeled: false,
  openings: [],
  notes: [],
  approvals: [],
  sameAs: [],
  sameNumber: [],
  consents: [...consents],
  releases: [...releases],
});

const form = (of: ReportDetail) => screenWords(<ConsentForm report={of} done={() => undefined} />);
const given = consent("given", null);

describe("before a refusal is recorded", () => {
  test("the form says how many releases go with it and how many stay, and so does its button", async () => {
    const releases = [
      release(11, "consent", "done"),
      release(12, "consent", "begun"),
      release(13, "consent", "withdrawn"),
      release(14, "reasons", "done"),
      release(15, "reasons", "withdrawn"),
    ];
    const said = await form(report([given], releases));
    expect(said).toContain("takes back what they agreed to before, and with it 2 releases:");
    expect(said).toContain("1 release stays: it never rested on consent.");
    expect(said).toContain("Record it, and take 2 releases back");
  });

  test("of what rests on a consent that was taken back and has not ended yet, it says that it goes", async () => {
    const taken = consent("given", "2026-11-21");
    const said = await form(report([taken], [release(11, "consent", "ending")]));
    expect(said).toContain("and with it 1 release:");
  });

  test("where nothing was released, or nothing agreed to, it does not frighten", async () => {
    expect(await form(report([given], []))).toContain("Nothing is released on it.");
    for (const consents of [[], [consent("given", "2026-11-21")], [consent("refused", null)]]) {
      const said = await form(report(consents, []));
      expect(said).not.toContain("takes back what they agreed to before");
      expect(said).toMatch(/ Record it $/);
    }
  });
});

test("afterwards both panels show what was taken back, what still ends, and what stays on which grounds", async () => {
  const may = { capabilities: ["report:release"] } as const;
  const after = report(
    [consent("refused", null), consent("given", "2026-11-20")],
    [release(11, "consent", "withdrawn"), release(12, "consent", "ending"), release(14, "reasons", "done")],
  );
  const consents = await screenWords(<ConsentPanel report={after} />, may);
  expect(consents).toMatch(/They agreed · [^·]* · taken back/);
  expect(consents).not.toContain("They take it back");
  // A refusal has no end.
  expect(consents).not.toContain("until");
  const releases = await screenWords(<ReleasePanel report={after} told={null} />, may);
  expect(releases).toMatch(/Taken back: Phone number · [^·]* · consent of 1 Nov 2026 Being taken back:/);
  expect(releases).toMatch(/Being taken back: Phone number · [^·]* · consent of 1 Nov 2026 Take it back/);
  expect(releases).toMatch(/Released: Phone number · [^·]* · without consent Take it back/);
});

test("after a refusal no release is offered; after a consent that came later it is", async () => {
  const may = { capabilities: ["report:release"] } as const;
  const panel = (consents: Consent[]) =>
    screenWords(<ReleasePanel report={report(consents, [])} told={null} />, may);
  const [refusal, earlier] = [consent("refused", null), consent("given", "2026-11-20")];
  const refused = await panel([refusal, earlier]);
  expect(refused).toContain("Nothing may be released.");
  expect(refused).not.toContain("Release single facts");
  const agreed = await panel([given, refusal]);
  expect(agreed).toContain("Release single facts");
  expect(agreed).not.toContain("Nothing may be released.");
});
