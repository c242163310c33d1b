/**
 * Which keys do too many of the fixture world's records share?
 *
 * @module
 */
import type { z } from "zod";
import type { cappedBlockSchema } from "../../../src/intelligence/api.ts";
import { at, id } from "./fixture-people.ts";

const block = (
  number: number,
  said: Partial<z.infer<typeof cappedBlockSchema>>,
): z.infer<typeof cappedBlockSchema> => ({
  id: id(7, number),
  entityType: "Person",
  rule: "same birth date",
  shares: [{ field: "birthDate", how: "day", value: "1990-01-01" }],
  example: { id: id(4, 1), caption: "Yusuf Abdi Karim" },
  limit: 400,
  records: 1_204,
  pairs: 724_206,
  since: at,
  ...said,
});

export const cappedBlocks = [
  block(1, {}),
  block(2, {
    rule: "one part of the name, same birth year",
    shares: [
      { field: "name", how: "token-skeleton", value: null },
      { field: "birthDate", how: "year", value: "1990" },
    ],
    example: { id: id(4, 2), caption: "يوسف عبدي كريم" },
    records: 431,
    pairs: 92_665,
  }),
  block(3, {
    entityType: "Incident",
    rule: "near in place, near in date",
    shares: [
      { field: "coordinates", how: "cell", value: null },
      { field: "incidentDate", how: "nearby-day", value: "2026-03-01/2026-03-02" },
    ],
  }),
  block(4, { rule: "a rule of old", shares: [] }),
];
