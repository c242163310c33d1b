/**
 * The door of what invented people on the move tell, and of the help invented for them.
 *
 * @module
 */
export { inventedHelp } from "./help.ts";
export { inventedReports } from "./reports.ts";
