/**
 * Is each thing that may not stand refused by its own name?
 */
import { describe, expect, test } from "vitest";
import type { HelpDraft } from "./help-entry.ts";
import { iconOfKind, serviceKinds } from "./kinds-of-help.ts";
import { type HelpRefusalCode, refuseHelp } from "./refuse-help.ts";

const draft: HelpDraft = {
  places: ["agadez"],
  name: "Accueil Agadez",
  runBy: "Association Accueil",
  kinds: ["medical"],
  languages: ["ha", "fr"],
  hours: "",
  cost: "free",
  contact: [],
  authority: null,
  worksWithAuthorities: "unknown",
  childFriendly: false,
  informal: false,
  address: null,
};

const wrong: readonly (readonly [keyof HelpDraft, HelpRefusalCode, Partial<HelpDraft>])[] = [
  ["places", "missing", { places: [] }],
  ["places", "not-on-the-list", { places: ["Agadez, Niger"] }],
  ["name", "missing", { name: "  " }],
  ["name", "too-long", { name: "a".repeat(121) }],
  ["name", "unreadable-characters", { name: "Clinic \u202e" }],
  ["name", "coordinates-in-text", { name: "Clinic 16.9733, 7.9911" }],
  ["name", "map-link-in-text", { name: "Clinic maps.app.goo.gl/x" }],
  ["name", "address-in-text", { kinds: ["shelter"], contact: ["116 000"], name: "House, 4 Rue Noire" }],
  ["runBy", "address-in-text", { informal: true, runBy: "Kitchen at улица Мира" }],
  ["kinds", "missing", { kinds: [] }],
  ["kinds", "not-on-the-list", { kinds: ["detention" as "medical"] }],
  ["languages", "not-on-the-list", { languages: ["Hausa"] }],
  ["hours", "hours-unreadable", { hours: "in the mornings" }],
  ["hours", "coordinates-in-text", { hours: "16.9733, 7.9911" }],
  ["contact", "contact-unreadable", { contact: ["ask at the mosque"] }],
  ["contact", "map-link-in-text", { contact: ["https://maps.app.goo.gl/x"] }],
  ["contact", "too-many", { contact: Array.from({ length: 7 }, () => "116 000") }],
  ["contact", "contact-needed", { kinds: ["shelter"] }],
  [
    "worksWithAuthorities",
    "authority-passes-on",
    { authority: { firewall: true }, worksWithAuthorities: "no" },
  ],
  ["address", "address-hidden", { informal: true, address: "Gare routière" }],
  ["address", "address-hidden", { kinds: ["medical", "shelter"], contact: ["116 000"], address: "Gare" }],
  ["address", "coordinates-in-text", { address: "16°58'N 7°59'E" }],
];

describe("refused", () => {
  test("nothing of a good entry", () => {
    expect(refuseHelp(draft, new Set(["agadez"]))).toEqual([]);
  });

  test.each(wrong)("%s: %s", (field, code, more) => {
    expect(refuseHelp({ ...draft, ...more })).toEqual([{ field, code }]);
  });

  test("a place that no route has", () => {
    expect(refuseHelp(draft, new Set(["sebha"]))).toEqual([{ field: "places", code: "place-unknown" }]);
  });

  test("rule 40: an authority is labelled as one, whatever its firewall, and can be so", () => {
    const authority = { authority: { firewall: false }, worksWithAuthorities: "yes" } as const;
    expect(refuseHelp({ ...draft, ...authority })).toEqual([]);
  });
});

test("every kind has a picture of its own", () => {
  expect(new Set(serviceKinds.map((kind) => iconOfKind[kind])).size).toBe(serviceKinds.length);
});
