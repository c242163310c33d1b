/**
 * What can be done with files of records at the command line?
 *
 * @module
 */
import { Command } from "commander";
import { addEvaluate } from "./evaluate-command.ts";
import { addExplain } from "./explain-command.ts";
import { addDedupe, addLink } from "./link-command.ts";
import { addScreen } from "./screen-command.ts";
import { fail } from "./terminal.ts";

const program = new Command("waymark-link")
  .description("Which records are one subject? From CSV, JSON lines or Parquet, with nothing to set up.")
  .showHelpAfterError("(waymark-link --help lists the commands)")
  .configureHelp({ sortSubcommands: false })
  .exitOverride();

for (const add of [addDedupe, addLink, addScreen, addExplain, addEvaluate]) add(program);

await program.parseAsync().catch(fail);
