/**
 * What can be done with a node at the command line?
 *
 * @module
 */
import { Command } from "commander";
import { addAcceptRestore } from "./commands/accept-restore.ts";
import { addBackup } from "./commands/backup.ts";
import { addConformance } from "./commands/conformance.ts";
import { addCustodians } from "./commands/custodians.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExpire } from "./commands/expire.ts";
import { addExport } from "./commands/export.ts";
import { addIati } from "./commands/iati.ts";
import { addImport } from "./commands/import.ts";
import { addLink } from "./commands/link.ts";
import { addProgrammes } from "./commands/programmes.ts";
import { addPublish } from "./commands/publish.ts";
import { addRecipients } from "./commands/recipients.ts";
import { addRestore } from "./commands/restore.ts";
import { addStart } from "./commands/start.ts";
import { addSubjects } from "./commands/subjects.ts";
import { addTolls } from "./commands/tolls.ts";
import { addVerify } from "./commands/verify.ts";
import { fail } from "./terminal.ts";

const program = new Command("waymark")
  .description("A node for a joint counter-trafficking task force.")
  .showHelpAfterError("(waymark --help lists the commands)")
  .configureHelp({ sortSubcommands: false });

for (const add of [
  addStart,
  addImport,
  addExport,
  addExpire,
  addLink,
  addSubjects,
  addTolls,
  addPublish,
  addVerify,
  addDoctor,
  addConformance,
  addBackup,
  addRestore,
  addAcceptRestore,
  addRecipients,
  addCustodians,
  addIati,
  addProgrammes,
]) {
  add(program);
}

await program.parseAsync().catch(fail);
