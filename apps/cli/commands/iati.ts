/**
 * Is a file good IATI, how much money does a chain of files tell of, and how do files come in and out?
 *
 * @module
 */
import type { Command } from "commander";
import { netTransactions, traceTransfers } from "../../../src/exchange/index.ts";
import {
  checkIati,
  type RepeatedActivity,
  readIatiTransactions,
} from "../../../src/exchange/server/index.ts";
import { answer, say } from "../terminal.ts";
import { addIatiExchange, lineOf } from "./iati-exchange.ts";

interface Options {
  readonly json?: boolean;
}

export function addIati(program: Command): void {
  const iati = program
    .command("iati")
    .description("checks and reads files of the IATI Standard 2.03, offline");
  iati
    .command("check <file>")
    .description("holds a file to the schema, the rules and the code lists; ends with 1 if there is an error")
    .option("--json", "prints the findings as one line of JSON")
    .action(check);
  iati
    .command("net <files...>")
    .description("adds up incoming and outgoing money of one chain of files, each sum counted once")
    .option("--json", "prints the sums as one line of JSON")
    .action(net);
  addIatiExchange(iati);
}

async function check(file: string, { json = false }: Options): Promise<void> {
  const { xsd, rules, codelists, activities, traceability, leftOut } = await checkIati(file);
  const all = [...xsd, ...rules, ...codelists];
  if (!json) for (const one of all) say(lineOf(one));
  const { providerOrganisations, providerActivityIds, pooledFunders } = traceability;
  const words = `${activities} activities: ${xsd.length} findings of the schema, ${rules.length} of the rules, ${codelists.length} of the code lists. ${providerActivityIds} of ${providerOrganisations} providers of money name their activity; ${pooledFunders} funders are pooled funds.`;
  answer(json, { xsd, rules, codelists, activities, traceability, leftOut }, words);
  process.exitCode = all.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function net(files: string[], { json = false }: Options): Promise<void> {
  const repeated: RepeatedActivity[] = [];
  const transactions = await readIatiTransactions(files, (activity) => repeated.push(activity));
  for (const { identifier, path, line } of json ? [] : repeated)
    say(`${path}, line ${line}: ${identifier} came before and is not counted again.`);
  const [netted, traced] = [netTransactions(transactions), traceTransfers(transactions)];
  for (const one of json ? [] : netted)
    say(
      `${one.currency ?? "no currency"}: in ${one.naiveIncoming}, once ${one.nettedIncoming} (factor ${one.factor ?? "-"}); out ${one.naiveOutgoing}, once ${one.nettedOutgoing}.`,
    );
  const matched = traced.links.filter((link) => link.matched).length;
  answer(
    json,
    { netted, ...traced, repeated },
    `${matched} of ${traced.links.length} transfers appear at their other end.`,
  );
}
