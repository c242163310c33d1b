import { expect, test } from "vitest";
import { ageClass } from "./age.ts";
import { ModelError } from "./model-error.ts";

const today = "2025-06-15";
const cases: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, string])[] = [
  ["Person", { birthDate: ["2007-06-15"] }, "adult"],
  ["Person", { birthDate: ["2007-06-16"] }, "child"],
  ["Person", { birthDate: ["2007"] }, "uncertain"],
  ["Person", { birthDate: ["2007-06"] }, "uncertain"],
  ["Person", { birthDate: ["2007-05"] }, "adult"],
  ["Person", { birthDate: ["2006"] }, "adult"],
  ["Person", { birthDate: ["2008"] }, "child"],
  ["Person", { birthDate: ["1990", "2010"] }, "uncertain"],
  ["Person", { age: ["18"] }, "adult"],
  ["Person", { age: ["17"] }, "uncertain"],
  ["Person", { ageBand: ["Age18To24"] }, "adult"],
  ["Person", { ageBand: ["Age16To20"] }, "uncertain"],
  ["Person", { ageBand: ["under18"] }, "uncertain"],
  ["Person", { ageBand: ["minor"] }, "child"],
  ["Person", { ageBand: ["9-17"] }, "uncertain"],
  ["Person", { ageBand: ["18-29"] }, "adult"],
  ["Person", { ageBand: ["917"] }, "uncertain"],
  ["Person", { age: ["2010"] }, "uncertain"],
  ["Person", { ageBand: ["grown"] }, "uncertain"],
  ["Person", { ageBand: ["adult"], birthDate: ["2010-01-01"] }, "uncertain"],
  ["Person", {}, "adult"],
  ["CaseRecord", {}, "uncertain"],
  ["CaseRecord", { birthDate: ["1990"] }, "adult"],
  ["CaseRecord", { birthDate: ["2010-01-01"] }, "child"],
  ["CaseRecord", { ageWhenTrafficked: ["15"] }, "uncertain"],
  ["CaseRecord", { birthDate: ["1990"], ageWhenTrafficked: ["15"] }, "adult"],
  ["Company", {}, "adult"],
];

test.each(cases)("safeguard 21: %s %j is %s", (type, cleaned, expected) => {
  expect(ageClass(type, cleaned, today)).toBe(expected);
});

test("a day that is none is the caller's mistake", () => {
  expect(() => ageClass("Person", {}, "today")).toThrow(ModelError);
});

test("someone born on 29 February comes of age on 1 March", () => {
  expect(ageClass("Person", { birthDate: ["2004-02-29"] }, "2022-02-28")).toBe("child");
  expect(ageClass("Person", { birthDate: ["2004-02-29"] }, "2022-03-01")).toBe("adult");
});
