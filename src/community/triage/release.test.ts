import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityTypes, isA } from "../../model/index.ts";
import { type Handling, sharingPurposes } from "../../safeguards/index.ts";
import { type Consent, explanations, refuseConsent } from "./consent.ts";
import { type Fact, factOwners, factTypes, refuseFact, releasable } from "./fact.ts";
import { type ReleaseDraft, refuseBeyondConsent, refuseRelease, releaseText, weekOf } from "./release.ts";

const today = "2026-11-25";
const fact: Fact = {
  key: "0f1f1f1f-0000-4000-8000-000000000001",
  entityType: "PhoneNumber",
  properties: { number: ["+227 90 00 00 01"] },
  belongsTo: "who-exploits",
};
const handling: Handling = {
  label: "TLP:AMBER",
  audience: ["0f1f1f1f-0000-4000-8000-00000000000a"],
  purposes: ["investigation"],
  until: "2027-01-31",
};
const consent: Consent = {
  decision: "given",
  who: "reporter",
  data: ["PhoneNumber"],
  organisations: ["0f1f1f1f-0000-4000-8000-00000000000a"],
  purposes: ["investigation", "prosecution"],
  language: "ha",
  method: "mailbox",
  interpreter: "none-needed",
  day: today,
  until: "2027-02-01",
  explained: [...explanations],
};
const draft: ReleaseDraft = {
  id: "0f1f1f1f-0000-4000-8000-000000000002",
  facts: [fact],
  observation: null,
  handling,
  grading: { reliability: "F", credibility: 6, reasons: null },
  consent: "0f1f1f1f-0000-4000-8000-000000000003",
  reasons: null,
};

describe("a fact (rules 21 to 23, section 5.5)", () => {
  test("is never a person, nor anything of a type that can be one, nor a record about somebody at risk", () => {
    for (const { name, protection } of entityTypes.values()) {
      const said = { ...fact, entityType: name, properties: { name: ["Somebody"] } };
      const person = name === "LegalEntity" || isA(name, "Person") || isA(name, "CaseRecord") || protection;
      if (person) expect(refuseFact(said, false)).toBe("type-stays-at-desk");
    }
  });

  test("says nothing that names a person: only a company has a name, and no property points to another record", () => {
    for (const type of factTypes) {
      const properties = entityTypes.get(type)?.properties ?? {};
      for (const name of releasable[type]) {
        const kind = properties[name]?.kind;
        expect(kind, `${type}.${name}`).toBeDefined();
        expect(kind).not.toBe("entity");
        if (type !== "Company" && name !== "bankName") expect(kind, `${type}.${name}`).not.toBe("name");
      }
    }
    expect(refuseFact({ ...fact, properties: { number: ["1"], owner: ["x"] } }, false)).toBe(
      "property-stays-at-desk",
    );
    expect(refuseFact({ ...fact, properties: JSON.parse('{"__proto__":["x"]}') }, false)).not.toBeNull();
    expect(refuseFact({ ...fact, entityType: "constructor" }, false)).toBe("type-stays-at-desk");
  });

  test("that belongs to whoever told, to a survivor, a witness or a family stays, whatever it is (rule 23)", () => {
    const people = factOwners.filter((owner) => !["who-exploits", "business", "offer"].includes(owner));
    expect(people).toHaveLength(4);
    for (const belongsTo of people)
      for (const entityType of factTypes)
        expect(refuseFact({ ...fact, entityType, belongsTo }, false)).toBe("belongs-to-person-at-risk");
  });

  test("of a report about a child carries no free words (rule 21)", () => {
    const advert: Fact = { ...fact, entityType: "Advert", properties: { title: ["Dancers wanted"] } };
    expect(refuseFact(advert, false)).toBeNull();
    expect(refuseFact(advert, true)).toBe("words-about-child");
    expect(refuseFact({ ...advert, properties: { phone: ["+22790000001"] } }, true)).toBeNull();
  });
});

describe("a release", () => {
  test("rests on consent or on reasons, never on both or none", () => {
    const reasons = "The woman has left the route and cannot be asked any more.";
    expect(refuseRelease(draft, false)).toBeNull();
    expect(refuseRelease({ ...draft, reasons }, false)).toBe("basis-missing");
    expect(refuseRelease({ ...draft, consent: null }, false)).toBe("basis-missing");
    expect(refuseRelease({ ...draft, consent: null, reasons }, false)).toBeNull();
    expect(refuseRelease({ ...draft, consent: null, reasons: "because" }, false)).toBe("basis-missing");
  });

  test("is graded F6, or with reasons in the officer's own words (rule 27)", () => {
    const graded = { ...draft, grading: { reliability: "C", credibility: 3, reasons: null } } as const;
    expect(refuseRelease(graded, false)).toBe("grading-without-reasons");
    const reasons = "She sent the chat in which the price was named.";
    expect(refuseRelease({ ...graded, grading: { ...graded.grading, reasons } }, false)).toBeNull();
  });

  test("releases something, and not everything", () => {
    expect(refuseRelease({ ...draft, facts: [] }, false)).toBe("nothing-released");
    expect(refuseRelease({ ...draft, facts: Array(21).fill(fact) }, false)).toBe("too-many-facts");
  });

  test("is one text, however its parts were put together", () => {
    const shuffled = Object.fromEntries(Object.entries(draft).reverse()) as unknown as ReleaseDraft;
    expect(releaseText(shuffled)).toBe(releaseText(draft));
    expect(releaseText({ ...draft, facts: [{ ...fact, properties: { number: ["1"] } }] })).not.toBe(
      releaseText(draft),
    );
  });

  test("tells of no finer time than a week (rule 42)", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10);
          const week = weekOf(day);
          expect(new Date(week).getUTCDay()).toBe(1);
          expect(week <= day).toBe(true);
          expect(Date.parse(day) - Date.parse(week)).toBeLessThan(7 * 86_400_000);
        },
      ),
    );
  });
});

describe("consent (rules 17, 18)", () => {
  test("counts only where it was said that one may refuse, withdraw, and is helped all the same", () => {
    expect(refuseConsent(consent, today)).toBeNull();
    for (const left of ["may-refuse", "may-withdraw", "help-does-not-depend"])
      expect(
        refuseConsent({ ...consent, explained: explanations.filter((one) => one !== left) }, today),
      ).toBe("not-explained");
  });

  test("a refusal can be recorded without any of that", () => {
    const refused = { ...consent, decision: "refused", explained: [], data: [], purposes: [] } as const;
    expect(refuseConsent(refused, today)).toBeNull();
    expect(refuseBeyondConsent(draft, refused, today)).toBe("outside-consent");
  });

  test("ends, within a year", () => {
    expect(refuseConsent({ ...consent, until: "2027-11-25" }, today)).toBeNull();
    expect(refuseConsent({ ...consent, until: "2027-11-26" }, today)).toBe("until-out-of-range");
    expect(refuseConsent({ ...consent, day: "2026-11-26" }, today)).toBe("day-unreadable");
    expect(refuseBeyondConsent(draft, consent, "2027-02-02")).toBe("outside-consent");
  });

  test("no release goes beyond it in data, organisations, purposes or time", () => {
    const partners = ["0f1f1f1f-0000-4000-8000-00000000000a", "0f1f1f1f-0000-4000-8000-00000000000b"];
    const audiences = fc.oneof(
      fc.constantFrom("owner" as const, "node" as const),
      fc.subarray(partners, { minLength: 1 }),
    );
    const purposes = fc.subarray([...sharingPurposes], { minLength: 1 });
    const untils = fc.constantFrom(null, "2027-01-01", "2027-02-01", "2027-03-01");
    fc.assert(
      fc.property(audiences, audiences, purposes, purposes, untils, (wanted, agreed, asked, given, until) => {
        const within = refuseBeyondConsent(
          { ...draft, handling: { ...handling, audience: wanted, purposes: asked, until } },
          { ...consent, organisations: agreed, purposes: given },
          today,
        );
        const sees = (who: typeof wanted, partner: string) =>
          who === "node" || (who !== "owner" && who.includes(partner));
        const anybody = [...partners, "0f1f1f1f-0000-4000-8000-00000000000c"];
        if (within === null) {
          for (const partner of anybody) if (sees(wanted, partner)) expect(sees(agreed, partner)).toBe(true);
          expect(asked.every((one) => given.includes(one))).toBe(true);
          expect(until !== null && until <= consent.until).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(refuseBeyondConsent(draft, consent, today)).toBeNull();
    const advert = { ...draft, facts: [{ ...fact, entityType: "Advert" }] };
    expect(refuseBeyondConsent(advert, consent, today)).toBe("outside-consent");
  });
});
