/**
 * Does the desk read beforehand what a refusal takes back and what stays, and afterwards what became of it?
 */
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { initReactI18next } from "react-i18next";
import { beforeAll, describe, expect, test } from "vitest";
import english from "../../../../languages/en.json" with { type: "json" };
import { AskingProvider, SignedInProvider } from "../../../safeguards/screens/index.ts";
import { ConsentForm } from "./consent-form.tsx";
import { ConsentPanel } from "./consent-panel.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import type { ReportDetail } from "./report-screen.tsx";

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: "en", resources: { en: { translation: english } }, interpolation: { escapeValue: false } });
});

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

/** The words on the page. */
function words(screen: ReactElement): string {
  const partner = { id: id(8), name: "Harbour shelter" };
  const asking = {
    purpose: "protection",
    ask: () => new Promise<never>(() => undefined),
    upload: () => new Promise<never>(() => undefined),
    download: () => new Promise<never>(() => undefined),
  } as const;
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <AskingProvider value={asking}>
          <SignedInProvider value={{ member: id(7), partner, capabilities: ["report:release"] }}>
            {screen}
          </SignedInProvider>
        </AskingProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
    .replace(/<style.*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

const form = (of: ReportDetail) => words(<ConsentForm report={of} done={() => undefined} />);
const given = consent("given", null);

describe("before a refusal is recorded", () => {
  test("the form says how many releases go with it and how many stay, and so does its button", () => {
    const releases = [
      release(11, "consent", "done"),
      release(12, "consent", "begun"),
      release(13, "consent", "withdrawn"),
      release(14, "reasons", "done"),
      release(15, "reasons", "withdrawn"),
    ];
    const said = form(report([given], releases));
    expect(said).toContain("takes back what they agreed to before, and with it 2 releases:");
    expect(said).toContain("1 release stays: it never rested on consent.");
    expect(said).toContain("Record it, and take 2 releases back");
  });

  test("of what rests on a consent that was taken back and has not ended yet, it says that it goes", () => {
    const taken = consent("given", "2026-11-21");
    const said = form(report([taken], [release(11, "consent", "ending")]));
    expect(said).toContain("and with it 1 release:");
  });

  test("where nothing was released, or nothing agreed to, it does not frighten", () => {
    expect(form(report([given], []))).toContain("Nothing is released on it.");
    for (const consents of [[], [consent("given", "2026-11-21")], [consent("refused", null)]]) {
      const said = form(report(consents, []));
      expect(said).not.toContain("takes back what they agreed to before");
      expect(said).toMatch(/ Record it $/);
    }
  });
});

test("afterwards both panels show what was taken back, what still ends, and what stays on which grounds", () => {
  const after = report(
    [consent("refused", null), consent("given", "2026-11-20")],
    [release(11, "consent", "withdrawn"), release(12, "consent", "ending"), release(14, "reasons", "done")],
  );
  const consents = words(<ConsentPanel report={after} />);
  expect(consents).toMatch(/They agreed · [^·]* · taken back/);
  expect(consents).not.toContain("They take it back");
  const releases = words(<ReleasePanel report={after} told={null} />);
  expect(releases).toMatch(/Taken back: Phone number · [^·]* · consent of 2026-11-01 Being taken back:/);
  expect(releases).toMatch(/Being taken back: Phone number · [^·]* · consent of 2026-11-01 Take it back/);
  expect(releases).toMatch(/Released: Phone number · [^·]* · without consent Take it back/);
});
