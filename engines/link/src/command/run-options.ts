/**
 * Which options do all commands share, and what do they mean?
 *
 * @module
 */
import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { LinkError } from "../errors.ts";
import { endingOf } from "./write-rows.ts";
import { checkWritable } from "./write-whole.ts";

export interface RunOptions {
  readonly id?: string;
  readonly ignore?: readonly string[];
  readonly model?: string;
  /** Unit: bits. */
  readonly threshold: number;
  readonly json?: boolean;
}

export function addRunOptions(command: Command): Command {
  return command
    .option("--id <column>", "column that names the records (default: found, else the row's number)")
    .option("--ignore <columns>", "columns that are not read, parted by commas", listOf)
    .option("--model <file>", "use this model; when there is no such file, learn one and save it there")
    .addOption(
      new Option("--threshold <bits>", "evidence from which two records are one; 0 is even odds")
        .default(0)
        .argParser(numberOf),
    )
    .option("--json", "end with one line of JSON");
}

export function listOf(text: string): readonly string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("It must be a number.");
  return value;
}

export function countOf(text: string): number {
  const value = numberOf(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number, 1 or more.");
  return value;
}

/** @throws LinkError `output_refused` when an output is read as well, named twice, or cannot be written. */
export function refuseInputs(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
): void {
  const read = new Set(inputs.flatMap((path) => (path === undefined ? [] : [trueName(path)])));
  const twice = new Set<string>();
  for (const path of outputs) {
    if (path === undefined) continue;
    const name = trueName(path);
    if (read.has(name) || twice.has(name)) throw new LinkError("output_refused", { file: path });
    twice.add(name);
    checkWritable(path);
  }
}

/** Links followed, so that two names of one file are one. */
function trueName(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** The same for tables. @throws LinkError `output_refused`; `option_invalid` when an ending is unknown. */
export function checkOutputs(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
): void {
  for (const path of outputs) if (path !== undefined) endingOf(path);
  refuseInputs(outputs, inputs);
}
