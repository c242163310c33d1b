/**
 * Which subjects does the node count?
 *
 * @module
 */
import type { Command } from "commander";
import { listSubjects } from "../../../src/intelligence/server/index.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

interface SubjectsOptions extends NodeOptions {
  readonly type?: string;
  readonly list: boolean;
}

export function addSubjects(program: Command): void {
  onNode(program.command("subjects").description("counts the subjects of two records or more"))
    .option("--type <entity type>", "only subjects of one type")
    .option("--list", "print each subject as one JSON line: where its records are, not what they say", false)
    .action(async ({ data, json, type, list }: SubjectsOptions) => {
      await withNode(data, async ({ doors }) => {
        const subjects = await listSubjects(doors, type ?? null);
        if (list) for (const subject of subjects) process.stdout.write(`${JSON.stringify(subject)}\n`);
        const records = subjects.reduce((sum, subject) => sum + subject.records.length, 0);
        const largest = Math.max(0, ...subjects.map((subject) => subject.records.length));
        const words = `${subjects.length} subjects of two records or more, ${records} records in all; the largest has ${largest}.`;
        answer(json, { subjects: subjects.length, records, largest }, words);
      });
    });
}
