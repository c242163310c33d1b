/**
 * What do the product's own functions make of a file of worked examples?
 *
 * Each ask is worked out by itself, in the shape of `worked-examples.json`; an ask that is not in the file is not told of.
 *
 * Source: programmes.md section 2 and 4; worked-inputs.json and worked-examples.json.
 *
 * @module
 */
import { workedCollective } from "./collective.ts";
import { workedCoordination } from "./coordination.ts";
import { type Desk, type Finding, newDesk, type Part, within } from "./desk.ts";
import { workedEffectiveness } from "./effectiveness.ts";
import { workedEntryPoints } from "./entry-points.ts";
import { workedFinance } from "./finance.ts";
import { workedGaps } from "./gaps.ts";
import { workedOperationalFigures } from "./operational-figures.ts";
import { workedPriorities } from "./priorities.ts";
import { workedValue } from "./value.ts";

export interface WorkedFile {
  /** By ask, "W0" to "W10"; an ask of which nothing could be taken is null. */
  readonly worked: Readonly<Record<string, object | null>>;
  readonly refused: readonly Finding[];
  /** What was taken and looks odd. */
  readonly noted: readonly Finding[];
  /** The same for a person to read. */
  readonly lines: readonly string[];
}

type Work = (desk: Desk, part: Part) => object | null;

/** In the order of the file; W7 needs what W1 found, and W9 reads other files. */
const works: Readonly<Record<string, Work>> = {
  W0: workedEffectiveness,
  W2: workedCollective,
  W3: workedGaps,
  W4: workedValue,
  W5: workedCoordination,
  W8: workedOperationalFigures,
  W10: workedFinance,
};
const names = ["W0", "W1", "W2", "W3", "W4", "W5", "W7", "W8", "W9", "W10"];
const besides = ["note", "source"];

/** @param file - Whatever was read from JSON. Never throws for what is in it. */
export function workedFile(file: unknown): WorkedFile {
  const desk = newDesk();
  if (file === null || typeof file !== "object" || Array.isArray(file)) {
    desk.refused.push({
      place: "",
      code: "invalid-type",
      message: "The file must hold one JSON object, with W0, W1 ...",
    });
    return { worked: {}, ...desk };
  }
  for (const name of Object.keys(file).filter((each) => !names.includes(each) && !besides.includes(each)))
    desk.noted.push({
      place: name,
      code: "unknown-ask",
      message: `Nothing is known of this: there are ${names.join(", ")}.`,
    });
  const worked: Record<string, object | null> = {};
  let scores: readonly (number | null)[] = [];
  for (const name of names.filter((each) => Object.hasOwn(file, each) && each !== "W9")) {
    const part = placed(file, name);
    if (name === "W1") {
      const found = workedPriorities(desk, part);
      scores = found?.scores ?? [];
      worked[name] = found?.worked ?? null;
    } else if (name === "W7") worked[name] = workedEntryPoints(desk, part, scores);
    else worked[name] = works[name]?.(desk, part) ?? null;
  }
  return { worked, ...desk };
}

function placed(file: object, name: string): Part {
  return { ...within({ value: file, place: "" }, name), place: name };
}
