/**
 * How is a node started?
 *
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { shownCode } from "../../../src/community/index.ts";
import { publicFolder } from "../../../src/community/server/index.ts";
import { inviteFirstAdministrator } from "../../../src/identity/server/index.ts";
import { buildHttp } from "../../server/build-http.ts";
import { openNode, type WaymarkNode } from "../../server/open-node.ts";
import { buildPublicHttp } from "../../server/public-http.ts";
import { publicIntake } from "../../server/public-intake.ts";
import type { DemonstrationDesk } from "../demonstration-desks.ts";
import { sendInvented } from "../demonstration-reports.ts";
import { ensureConsole } from "../ensure-console.ts";
import { keepWorking } from "../keep-working.ts";
import { type LoadedCommunity, loadCommunity } from "../load-community.ts";
import { loadOperationalFacts } from "../load-operational-facts.ts";
import { loadPortfolio } from "../load-portfolio.ts";
import { demonstrationLinks, type LoadedWorld, loadWorld } from "../load-world.ts";
import { ensurePublicApp, siteOf } from "../public-site.ts";
import { progressLine, say, usageError } from "../terminal.ts";
import { makeLog, nodePlan } from "../with-node.ts";

interface StartOptions {
  readonly data?: string;
  readonly demonstration: boolean;
  readonly size: string;
  readonly seed: string;
  readonly port: string;
  readonly publicPort: string;
  readonly host: string;
}

export function addStart(program: Command): void {
  program
    .command("start")
    .description("starts a node; with --demonstration one with an invented world that is gone when it stops")
    .option("--data <folder>", "the data folder of a real node", process.env.WAYMARK_DATA)
    .option("--demonstration", "load an invented world of six partners", false)
    .option("--size <records>", "about how many records the invented world has", "5000")
    .option("--seed <number>", "which invented world", "1")
    .option("--port <number>", "port to listen on", process.env.WAYMARK_PORT ?? "7070")
    .option(
      "--public-port <number>",
      "port of the public pages: an origin of their own",
      process.env.WAYMARK_PUBLIC_PORT ?? "7071",
    )
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const demonstration = options.demonstration;
  if (demonstration === (options.data !== undefined && process.env.WAYMARK_DATA === undefined)) {
    throw usageError("Say either --data <folder> for a real node or --demonstration for an invented world.");
  }
  const folder = demonstration
    ? await mkdtemp(join(tmpdir(), "waymark-demonstration-"))
    : (options.data ?? "");
  const origin = process.env.WAYMARK_URL ?? `http://localhost:${options.port}`;
  say(
    demonstration
      ? "Starting a demonstration node: everybody and everything in it is invented."
      : `Starting the node in ${folder}.`,
  );
  const [consoleFolder, node] = await Promise.all([
    ensureConsole(),
    openNode(nodePlan(folder, true, origin)),
  ]);
  endWell(node, demonstration ? folder : null);
  const shown = demonstration ? await demonstrate(node, options) : null;
  const links = shown === null ? await administratorLink(node) : await signInLinks(node, shown);
  const logger = makeLog(demonstration);
  const render = siteOf(await ensurePublicApp());
  const http = await buildHttp({ node, demonstration, consoleFolder, render, logger });
  closers.unshift(() => http.close());
  await http.listen({ port: Number(options.port), host: options.host });
  const publicPages = await openPublic(node, options);
  node.witnessed.start();
  await node.importer.resume();
  keepWorking(node, render);
  say(
    [
      "",
      `Waymark is ready: ${origin}`,
      `Its public pages: ${publicPages}`,
      ...links,
      "",
      "Ctrl+C stops it.",
    ].join("\n"),
  );
  if (shown !== null) await showCommunity(node, shown, options).catch(whileEnding);
}

async function demonstrate(node: WaymarkNode, { size, seed }: StartOptions): Promise<LoadedWorld> {
  const world = await loadWorld(
    node,
    { seed: Number(seed), size: Number(size) },
    progressLine("Bringing in an invented world"),
  );
  const today = new Date().toISOString().slice(0, 10);
  const portfolio = await loadPortfolio(node.doors, today);
  const facts = await loadOperationalFacts({ ...node, today });
  say(
    `${world.records} records of ${world.partners} partners are in; ${world.report.proposals} pairs look alike, ${world.report.hubs} values are too common to count.`,
  );
  say(
    `${portfolio.entries} entries of twelve joint programmes are in; ${facts.shown} figures crossed from operations, ${facts.held} are held.`,
  );
  return { ...world, members: [...world.members, ...portfolio.members] };
}

async function signInLinks(node: WaymarkNode, { members }: LoadedWorld): Promise<string[]> {
  const links = await demonstrationLinks(node, members);
  return [
    "",
    "Sign in as one of these (the links work while this demonstration runs):",
    ...links.map((one) => `  ${one.who}\n    ${one.link}`),
  ];
}

/** Fills the public pages while somebody looks at the console already: thousands of them take a while. */
async function showCommunity(
  node: WaymarkNode,
  { members }: LoadedWorld,
  options: StartOptions,
): Promise<void> {
  say("\nPutting real incidents on the map, and writing the public pages: half a minute or so.");
  const community = await loadCommunity(node, members);
  const told = await reportsOf(node, community, options);
  say(["", "The public pages are there.", ...told].join("\n"));
}

/** Ending the demonstration in the middle of it is no fault. */
function whileEnding(error: unknown): void {
  if (!ending) throw error;
}

/** Sends the invented reports through the public door. @returns what one needs to read and to answer them. */
async function reportsOf(
  { doors }: WaymarkNode,
  { list, today, desks }: LoadedCommunity,
  { publicPort }: StartOptions,
): Promise<string[]> {
  const url = `http://localhost:${publicPort}`;
  const [first] = desks;
  if (first === undefined) return [];
  const [code] = await sendInvented({ doors, list, actor: first.desk.actor, url, today });
  return [
    "Invented reports wait. Who reports finds two organisations chosen, and may add the police. These passphrases open",
    "them in the browser; the second is the custodian's, for those that two must open:",
    ...desks.flatMap(deskLines),
    `The answer to the first report is read on the public pages with the number ${shownCode(code ?? "")}`,
  ];
}

function deskLines({ profile, desk, custodian, passphrases }: DemonstrationDesk): string[] {
  return [
    `  ${profile.label}${profile.receivesByDefault ? "" : ", not chosen beforehand"}`,
    `    ${desk.name}: ${passphrases.desk}`,
    `    ${custodian.name}: ${passphrases.custodian}`,
  ];
}

async function administratorLink(node: WaymarkNode): Promise<string[]> {
  const token = await inviteFirstAdministrator(node.doors, node.keys.sealingKey);
  if (token === null) return [];
  return [
    "",
    "Nobody administers this node yet. This link makes its first administrator; it is shown here only:",
    `  ${node.keys.origin}/invitation#${token}`,
  ];
}

/** Opens the public pages beside the console, on an origin of their own. @returns their address. */
async function openPublic(node: WaymarkNode, { publicPort, host }: StartOptions): Promise<string> {
  const { http } = await buildPublicHttp({
    folder: publicFolder(node.dataFolder),
    intake: publicIntake(node),
  });
  closers.unshift(() => http.close());
  await http.listen({ port: Number(publicPort), host });
  return process.env.WAYMARK_PUBLIC_URL ?? `http://localhost:${publicPort}`;
}

/** What is to be closed, in order. */
const closers: (() => Promise<unknown>)[] = [];

/** True from the moment at which the process was asked to end. */
let ending = false;

/** Closes the node when the process is asked to end; a demonstration's folder goes with it. */
function endWell(node: WaymarkNode, throwAway: string | null): void {
  closers.push(() => node.close());
  if (throwAway !== null) closers.push(() => rm(throwAway, { recursive: true, force: true }));
  const end = async () => {
    if (ending) return;
    ending = true;
    for (const close of closers) await close().catch(() => undefined);
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}
