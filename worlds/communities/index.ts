/**
 * The door of what invented people on the move tell, of who may open it, and of the help invented for them.
 *
 * @module
 */
export { helplineLabel, type InventedDesk, inventedDesks, policeLabel, shelterLabel } from "./desks.ts";
export { inventedHelp } from "./help.ts";
export { type InventedReport, inventedReports } from "./reports.ts";
