/**
 * Are lines of notes that tell of a gap found, with the theme that a person would give, and no others?
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { gapsInNotes } from "./gaps-in-notes.ts";

const known = [
  { theme: "transfer", name: "First expenditure later than 65 days after the transfer" },
  { theme: "staffing", name: "Coordinator's post empty" },
] as const;

test("lines of trouble get a theme, and the name that is there already", () => {
  const notes = `Opening and thanks.
- The transfer arrived but the first expenditure came 80 days later, late again.
2) The coordinator's post is still empty. The ministry has not answered.
Lunch was good and everybody was on time.`;
  const found = gapsInNotes(notes, known);
  expect(found.map(({ themes, known: named }) => [themes[0], named?.name ?? null])).toEqual([
    ["transfer", known[0].name],
    ["staffing", known[1].name],
    ["government-counterpart", null],
  ]);
  expect(found[1]?.line).toBe("The coordinator's post is still empty.");
});

test("whatever is pasted, each proposal is a line of it", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400 }),
      fc.constantFrom("No staff yet", "Report is late"),
      (text, line) => {
        const notes = `${text}\n${line} and nobody knows why`;
        for (const found of gapsInNotes(notes, known)) {
          expect(notes).toContain(found.line);
          expect(found.themes.length).toBeGreaterThan(0);
        }
        expect(gapsInNotes(notes, known).at(-1)?.line).toBe(`${line} and nobody knows why`);
      },
    ),
  );
});
