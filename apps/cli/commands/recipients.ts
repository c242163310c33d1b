/**
 * How do two people sign, offline, the list of organisations that reports may be sealed for?
 *
 * `root`, `sign` and `check` need no node and no network: they belong on a machine that has neither. `draft`, `pin` and
 * `take` are for the node's own machine. The list travels between the two on a stick.
 *
 * Source: trust.md section 5.1, T5.
 *
 * @module
 */
import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  checkedRecipients,
  keyFingerprint,
  lockRoot,
  newPassphrase,
  type Organisation,
  readRecipientList,
  readSignedList,
  rootOf,
  signList,
  unlockRoot,
  writeSignedList,
} from "../../../src/community/index.ts";
import { pinRoot, readRecipients, takeSignedList } from "../../../src/community/server/index.ts";
import { secretLines } from "../secret-line.ts";
import { answer, say, usageError } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

interface ListOptions {
  readonly json: boolean;
}

const operator = { kind: "operator" as const, partner: "00000000-0000-0000-0000-000000000000" };
const today = () => new Date().toISOString().slice(0, 10);

export function addRecipients(program: Command): void {
  const recipients = program
    .command("recipients")
    .description(
      "the organisations that reports may be sealed for: drafted here, signed offline by two people",
    );
  offline(recipients.command("root"))
    .description("makes a root key: the file stays with one person, the passphrase is shown once")
    .argument("<file>", "where the locked key goes")
    .action(makeRoot);
  offline(recipients.command("sign"))
    .description("shows what a list says, and adds a root's signature to it")
    .argument("<list>", "the list")
    .requiredOption("--key <file>", "the root key's file; its passphrase is asked for")
    .action(sign);
  offline(recipients.command("check"))
    .description("believes a list as a phone does, or says why not")
    .argument("<list>", "the list")
    .requiredOption("--root <keys...>", "public root keys, as `root` showed them")
    .option("--threshold <number>", "signatures that it takes", "2")
    .action(check);
  onNode(recipients.command("draft").description("writes the list that current keys make, to be signed"))
    .argument("<list>", "where it goes")
    .action(draft);
  onNode(recipients.command("pin").description("says which root keys this node's lists are signed with"))
    .argument("<keys...>", "public root keys, as `root` showed them")
    .option("--threshold <number>", "signatures that it takes", "2")
    .action(pin);
  onNode(recipients.command("take").description("takes a signed list in, to be published as it is"))
    .argument("<list>", "the list")
    .action(take);
}

function offline(command: Command): Command {
  return command.option("--json", "end with one JSON object on the last line", false);
}

async function makeRoot(file: string, { json }: ListOptions): Promise<void> {
  const passphrase = newPassphrase();
  const { locked, publicKey } = await lockRoot(passphrase);
  await writeFile(file, locked, { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST"
      ? usageError(`${file} is there already: a root key is never written over.`)
      : error;
  });
  const words = `Passphrase, shown once: ${passphrase}\nPublic root key, for everybody: ${publicKey}`;
  answer(json, { publicKey, passphrase }, words);
}

async function sign(file: string, options: ListOptions & { readonly key: string }): Promise<void> {
  const list = readSignedList(await readFile(file));
  for (const line of checkedRecipients(list.list).organisations.flatMap(linesOf)) say(line);
  say("Compare each fingerprint with the organisation, by telephone or face to face, before you sign.");
  const [passphrase = ""] = await secretLines(["Passphrase of the root key"]);
  const signed = signList(list, await unlockRoot(passphrase, await readFile(options.key)));
  await writeFile(file, writeSignedList(signed));
  const count = signed.signatures.length;
  answer(
    options.json,
    { signatures: count },
    `Signed; the list has ${count} ${count === 1 ? "signature" : "signatures"}.`,
  );
}

function linesOf(one: Organisation): string[] {
  const marks = [
    one.authority ? "authority" : one.kind,
    one.receivesByDefault ? "chosen beforehand" : "not chosen",
  ];
  return [
    `${one.label} (${marks.join(", ")}), ${one.validFrom} to ${one.validTo}`,
    `  desk       ${keyFingerprint(one.desk)}`,
    `  custodian  ${keyFingerprint(one.custodian)}`,
  ];
}

async function check(
  file: string,
  options: ListOptions & { root: string[]; threshold: string },
): Promise<void> {
  const list = readRecipientList(await readFile(file), rootOf(options.root, options.threshold), today());
  for (const line of list.organisations.flatMap(linesOf)) say(line);
  const said = { version: list.version, day: list.day, organisations: list.organisations.length };
  answer(
    options.json,
    said,
    `Version ${said.version} of ${said.day} holds, with ${said.organisations} organisations.`,
  );
}

async function draft(file: string, { data, json }: NodeOptions): Promise<void> {
  const state = await withNode(data, ({ doors }) =>
    doors.ask(operator, "administration", readRecipients(today(), null)),
  );
  if (state.draft === null)
    throw usageError(
      "There is nothing to sign yet: it takes an organisation of civil society, chosen beforehand, with a desk's and a custodian's key.",
    );
  await writeFile(file, state.draft.file);
  const { organisations, changed } = state.draft;
  const words = `${organisations} organisations; ${changed ? "it differs from" : "it says the same as"} the list in force.`;
  answer(json, { organisations, changed, warnings: state.warnings }, words);
}

async function pin(keys: string[], options: NodeOptions & { readonly threshold: string }): Promise<void> {
  const root = rootOf(keys, options.threshold);
  await withNode(options.data, ({ doors }) => doors.perform(operator, "administration", pinRoot(root)));
  answer(options.json, root, `Lists must be signed by ${root.threshold} of ${root.keys.length} keys.`);
}

async function take(file: string, { data, json }: NodeOptions): Promise<void> {
  const bytes = new Uint8Array(await readFile(file));
  await withNode(data, ({ doors }) =>
    doors.perform(operator, "administration", takeSignedList(bytes, today(), null)),
  );
  answer(json, { taken: true }, "Taken in: the next publication carries it as it is.");
}
