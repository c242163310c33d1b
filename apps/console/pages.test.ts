/**
 * Does every page hold what a member may expect of any page?
 *
 * For each: no accessibility violation in light and dark, no horizontal scrolling at 320 pixels, one heading
 * that the window's title names, nothing asked of another address, nothing refused by the content security
 * policy; and the same from right to left.
 */
import { checkPages } from "./testing/check-pages.ts";
import { id } from "./testing/fixture-people.ts";

const record = id(4, 1);

checkPages([
  ["sign-in", { as: null, path: "/sign-in" }],
  ["invitation", { as: null, path: "/invitation#open" }],
  ["a link that is none", { as: null, path: "/enter#wrong", refused: "the invitation is gone" }],
  ["purpose", { as: "analyst", path: "/purpose" }],
  ["start", { as: "analyst", path: "/" }],
  ["start of a desk", { as: "caseWorker", path: "/" }],
  ["search", { as: "analyst", path: "/records" }],
  ["search without result", { as: "analyst", path: "/records?q=zzzz" }],
  ["record", { as: "analyst", path: `/records/${record}` }],
  ["nothing here", { as: "analyst", path: `/records/${id(4, 9999)}` }],
  ["queue", { as: "analyst", path: "/queue" }],
  ["subject as graph", { as: "analyst", path: `/subjects/${record}` }],
  ["subject on the map", { as: "analyst", path: `/subjects/${record}?tab=map` }],
  ["subject in time", { as: "analyst", path: `/subjects/${record}?tab=timeline` }],
  ["subject as table", { as: "analyst", path: `/subjects/${record}?tab=table` }],
  ["why a subject is one", { as: "analyst", path: `/subjects/${record}?tab=why` }],
  ["imports", { as: "analyst", path: "/imports" }],
  ["new import", { as: "analyst", path: "/imports/new" }],
  ["sources", { as: "analyst", path: "/sources" }],
  ["hub values", { as: "analyst", path: "/hubs" }],
  ["pairs not compared", { as: "analyst", path: "/capped-blocks" }],
  ["records of one block", { as: "analyst", path: `/records?block=${id(7, 1)}` }],
  ["two records by hand", { as: "analyst", path: `/pairs/${record}/${id(4, 2)}` }],
  ["the map of routes", { as: "caseWorker", path: "/routes" }],
  ["legs of the map", { as: "caseWorker", path: "/routes?tab=legs" }],
  ["places of the map", { as: "caseWorker", path: "/routes?tab=places" }],
  ["versions of the map", { as: "caseWorker", path: "/routes?tab=versions" }],
  ["risks of legs", { as: "caseWorker", path: "/risks?corridor=agadez-tripoli" }],
  ["help at stops", { as: "caseWorker", path: "/help" }],
  ["help to ask about again", { as: "caseWorker", path: "/help?state=todo" }],
  ["one place of help", { as: "caseWorker", path: `/help/${id(8, 1)}` }],
  ["a shelter that expired", { as: "caseWorker", path: `/help/${id(8, 2)}` }],
  ["new help", { as: "caseWorker", path: "/help/new" }],
  ["help from a file", { as: "caseWorker", path: "/help/file" }],
  ["warnings", { as: "moderator", path: "/warnings" }],
  ["one warning", { as: "moderator", path: `/warnings/${id(9, 101)}` }],
  ["a draft of a warning", { as: "moderator", path: `/warnings/${id(9, 102)}` }],
  ["new warning", { as: "moderator", path: "/warnings/new" }],
  ["reports", { as: "caseWorker", path: "/reports" }],
  [
    "a sealed report",
    { as: "caseWorker", path: `/reports/${id(10, 4)}`, refused: "no key is open in the fixture's window" },
  ],
  ["codes for outreach", { as: "caseWorker", path: "/vouched" }],
  ["publication", { as: "moderator", path: "/publication" }],
  ["partners", { as: "administrator", path: "/partners" }],
  ["members", { as: "administrator", path: "/members" }],
  ["the log", { as: "overseer", path: "/log" }],
]);
