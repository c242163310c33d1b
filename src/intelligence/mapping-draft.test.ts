import { describe, expect, test } from "vitest";
import {
  addLink,
  addThing,
  isUsable,
  type MappingDraft,
  mapColumn,
  removeLink,
  removeThing,
  retypeThing,
  setKeyColumns,
} from "./mapping-draft.ts";

const guessed: MappingDraft = {
  things: [
    { name: "Person", entityType: "Person", keyColumns: ["id"] },
    { name: "Phone", entityType: "PhoneNumber", keyColumns: [] },
  ],
  columns: [
    { column: "name", thing: "Person", property: "name" },
    { column: "born", thing: "Person", property: "birthDate" },
    { column: "tel", thing: "Phone", property: "number", separator: ";" },
  ],
  links: [{ entityType: "UnknownLink", from: "Person", to: "Phone" }],
};

describe("correcting a mapping", () => {
  test("a column changes its property and keeps its separator", () => {
    const tel = mapColumn(guessed, "tel", { thing: "Person", property: "phone" }).columns[2];
    expect(tel).toEqual({ column: "tel", thing: "Person", property: "phone", separator: ";" });
  });

  test("a column that nobody mapped yet is added, and null ignores it", () => {
    expect(mapColumn(guessed, "notes", null).columns.at(-1)).toEqual({
      column: "notes",
      thing: null,
      property: null,
    });
  });

  test("two things of one type get two names", () => {
    expect(addThing(guessed, "Person").things.map((thing) => thing.name)).toEqual([
      "Person",
      "Phone",
      "Person 2",
    ]);
  });

  test("a thing goes with its links, and leaves no column pointing at it", () => {
    const left = removeThing(guessed, "Phone");
    expect(left.links).toEqual([]);
    expect(left.columns.filter((one) => one.thing === "Phone")).toEqual([]);
    expect(isUsable(left)).toBe(true);
    expect(isUsable(removeThing(left, "Person"))).toBe(false);
  });

  test("another type keeps the properties it has and drops those it lacks", () => {
    const columns = retypeThing(guessed, "Person", "Organization").columns;
    expect(columns.map(({ property }) => property)).toEqual(["name", null, "number"]);
  });

  test("keys and links are set, once each", () => {
    expect(setKeyColumns(guessed, "Phone", ["tel"]).things[1]?.keyColumns).toEqual(["tel"]);
    const [link] = guessed.links;
    if (!link) throw new Error("the mapping has a link");
    expect(addLink(guessed, link)).toBe(guessed);
    expect(removeLink(guessed, 0).links).toEqual([]);
  });
});
