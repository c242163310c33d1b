/**
 * Is nothing told of help but what may be, whatever was written down? (rules 19, 39 to 41)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter } from "./days-between.ts";
import { costs, type HelpEntry, tiesToAuthorities } from "./help-entry.ts";
import { serviceKinds } from "./kinds-of-help.ts";
import { pinpointIn } from "./pinpoint.ts";
import { type PublicService, publicServices } from "./public-help.ts";
import { fieldsOfHelp, refuseHelp } from "./refuse-help.ts";

const today = "2026-11-25";

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    "Accueil Agadez",
    "16.9733, 7.9911",
    "https://maps.app.goo.gl/x",
    "12 Rue de la Gare",
    "Centre at 6FG29XF7+2Q",
    "",
  ),
);

const days = fc.integer({ min: -200, max: 200 }).map((by) => dayAfter(today, by));

/** Whatever a database might hold, whoever wrote it and however. */
const wild = {
  id: fc.uuid(),
  places: fc.array(fc.constantFrom("agadez", "sebha", "tamanrasset"), { maxLength: 3 }),
  name: texts,
  runBy: texts,
  kinds: fc.array(fc.constantFrom(...serviceKinds), { maxLength: 4 }),
  languages: fc.array(fc.constantFrom("ha", "fr", "ar", "xx-lat17.12"), { maxLength: 3 }),
  hours: fc.constantFrom("", "24/7", "Mo-Fr 08:00-17:00", "16.9733, 7.9911", "always"),
  cost: fc.constantFrom(...costs),
  contact: fc.array(
    fc.constantFrom("+227 20 72 34 56", "help@example.org", "geo:16.97,7.99", "behind the mosque"),
    { maxLength: 3 },
  ),
  authority: fc.option(fc.record({ firewall: fc.boolean() })),
  worksWithAuthorities: fc.constantFrom(...tiesToAuthorities),
  childFriendly: fc.boolean(),
  informal: fc.boolean(),
  address: fc.option(texts),
  confirmed: days,
  removed: fc.boolean(),
};

/** An office and a shelter that may be told, with none, some or all of their fields as wild as they may be. */
const entries: fc.Arbitrary<HelpEntry> = fc
  .tuple(fc.boolean(), fc.uuid(), fc.record(wild, { requiredKeys: [] }), fc.integer({ min: 0, max: 3 }))
  .map(([shelters, id, odd, kept]) => ({
    ...good(shelters ? { kinds: ["shelter"], address: null } : {}),
    ...(kept === 0 ? odd : Object.fromEntries(Object.entries(odd).slice(0, kept - 1))),
    id,
  }));

function good(more: Partial<HelpEntry> = {}): HelpEntry {
  return {
    id: "5b0c5f1e-0000-4000-8000-000000000001",
    places: ["agadez"],
    name: "Accueil Agadez",
    runBy: "Association Accueil",
    kinds: ["medical"],
    languages: ["ha", "fr"],
    hours: "Mo-Fr 08:00-17:00",
    cost: "free",
    contact: ["+227 20 72 34 56"],
    authority: null,
    worksWithAuthorities: "no",
    childFriendly: true,
    informal: false,
    address: "12 Rue de la Gare",
    confirmed: today,
    removed: false,
    ...more,
  };
}

describe("what is told", () => {
  test("is an entry as it was written, a line a stop", () => {
    const told = publicServices([good({ places: ["sebha", "agadez", "agadez"] })], today);
    expect(told.map(({ place }) => place)).toEqual(["agadez", "sebha"]);
    expect(told[0]).toEqual({
      id: good().id,
      place: "agadez",
      name: "Accueil Agadez",
      runBy: "Association Accueil",
      kinds: ["medical"],
      languages: ["ha", "fr"],
      hours: "Mo-Fr 08:00-17:00",
      cost: "free",
      contact: ["+227 20 72 34 56"],
      authority: null,
      worksWithAuthorities: "no",
      childFriendly: true,
      confirmed: today,
      address: "12 Rue de la Gare",
    });
  });

  test("is confirmed within ninety days, today being the first", () => {
    const on = (by: number) => publicServices([good({ confirmed: dayAfter(today, by) })], today).length;
    expect([on(-90), on(-89), on(0), on(1)]).toEqual([0, 1, 1, 0]);
  });

  test("rule 40: a point is left out even where it came past the door, and counts no less for being hidden", () => {
    const planted: Partial<HelpEntry>[] = [
      { name: "Kitchen 16.9733, 7.9911" },
      { runBy: "geo:16.97,7.99" },
      { address: "https://osm.org/go/x" },
      { hours: "16.9733 7.9911" },
      { contact: ["https://maps.app.goo.gl/x"] },
      { languages: ["16.9733"] },
      { places: ["16.9733, 7.9911"] },
      { kinds: ["shelter"], address: "12 Rue de la Gare" },
      { informal: true, address: "12 Rue de la Gare" },
      { kinds: ["shelter"], name: "House, 12 Rue de la Gare", address: null },
    ];
    expect(planted.map((more) => publicServices([good(more)], today).length)).toEqual(planted.map(() => 0));
    expect(publicServices([good({ kinds: ["shelter"], address: null })], today)).toHaveLength(1);
  });

  test("rule 40: no field is left that could carry coordinates", () => {
    const fields = Object.keys(publicServices([good()], today)[0] ?? {});
    expect(fields.filter((name) => /lat|lon|coord|point|geo|map|location|position/i.test(name))).toEqual([]);
    expect([...fieldsOfHelp].filter((name) => /^(lat|lon|coord|geo|map|position)/i.test(name))).toEqual([]);
  });
});

describe("whatever was written down", () => {
  test("rules 32, 40 and 41: nothing expired, removed, confirmed tomorrow, on a map or with a shelter's address", () => {
    const told: PublicService[] = [];
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), days, (all, day) => {
        const lines = publicServices(all, day);
        told.push(...lines);
        const by = new Map(all.map((entry) => [entry.id, entry]));
        for (const line of lines) {
          const entry = by.get(line.id);
          expect(entry?.removed).toBe(false);
          expect(line.confirmed <= day && dayAfter(line.confirmed, 89) >= day).toBe(true);
          if (line.kinds.includes("shelter") || entry?.informal) expect(line.address).toBeNull();
          for (const value of Object.values(line).flat())
            if (typeof value === "string") expect(pinpointIn(value)).toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
    // Vacuous otherwise: shelters were told, and offices with an address.
    expect(told.some(({ kinds }) => kinds.includes("shelter"))).toBe(true);
    expect(told.some(({ address }) => address !== null)).toBe(true);
  });

  test("what is told depends on the entries and the day, not on their order", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 6 }), (all) => {
        const distinct = [...new Map(all.map((entry) => [entry.id, entry])).values()];
        expect(publicServices([...distinct].reverse(), today)).toEqual(publicServices(distinct, today));
      }),
    );
  });
});

describe("rule 19: help depends on nobody's cooperation, identity, consent or status", () => {
  const asked =
    /cooperat|police|testif|identi|passport|consent|status|nationality|papers|regular|register|eligib|condition|require/i;

  test("no field asks for any of it", () => {
    expect([...fieldsOfHelp].filter((name) => asked.test(name))).toEqual([]);
    expect([...fieldsOfHelp].sort()).toEqual(
      [
        "places",
        "name",
        "runBy",
        "kinds",
        "languages",
        "hours",
        "cost",
        "contact",
        "authority",
        "worksWithAuthorities",
        "childFriendly",
        "informal",
        "address",
      ].sort(),
    );
    expect([...serviceKinds].filter((kind) => asked.test(kind))).toEqual([]);
  });

  test("metamorphic: such fields, smuggled in and flipped, change nothing that is offered or refused", () => {
    const flips = fc.record({
      cooperatesWithPolice: fc.boolean(),
      identified: fc.boolean(),
      consentsToSharing: fc.boolean(),
      immigrationStatus: fc.constantFrom("regular", "irregular"),
      nationality: fc.constantFrom("ET", "NE"),
      onlyForWitnesses: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 6 }), flips, flips, (all, one, other) => {
        const [withOne, withOther] = [one, other].map((flip) => all.map((entry) => ({ ...entry, ...flip })));
        const offered = publicServices(all, today);
        expect(publicServices(withOne ?? [], today)).toEqual(offered);
        expect(publicServices(withOther ?? [], today)).toEqual(offered);
        expect((withOne ?? []).map((entry) => refuseHelp(entry))).toEqual(
          all.map((entry) => refuseHelp(entry)),
        );
      }),
    );
  });
});
