/**
 * How does a node come up: the store, its tables, the doors, the engine?
 *
 * The server and every command open a node the same way; only the server puts HTTP in front of it.
 *
 * @module
 */
import { join } from "node:path";
import { communityMigrations } from "../../src/community/server/index.ts";
import { exchangeMigrations } from "../../src/exchange/server/index.ts";
import { type IdentityKeys, identityMigrations } from "../../src/identity/server/index.ts";
import {
  createImporter,
  createLinker,
  type Importer,
  intelligenceMigrations,
  type Linker,
} from "../../src/intelligence/server/index.ts";
import { programmeMigrations } from "../../src/programmes/server/index.ts";
import {
  type Doors,
  doorsWithLog,
  keepTicketKey,
  LogError,
  nodeDisclosure,
  openDoors,
  openWitnessedLog,
  safeguardMigrations,
  type WitnessedLog,
} from "../../src/safeguards/server/index.ts";
import {
  type DomainMigrations,
  migrate,
  openStore,
  rows,
  type Store,
  type StoreLog,
  secret,
} from "../../src/store/index.ts";

export interface NodePlan {
  readonly dataFolder: string;
  /** PostgreSQL 15 or newer; the node's own when absent. */
  readonly databaseUrl?: string | undefined;
  /** Where members reach the node; passkeys are bound to it. */
  readonly origin: string;
  readonly log: StoreLog & { error(details: object, message: string): void };
}

/** What the node signs and disguises for communities; from the secrets folder. */
export interface CommunityKeys {
  /** Signs the small tasks that a phone solves before it hands something in. */
  readonly challengeKey: Buffer;
  /** Turns a mailbox into an origin that says nothing, so that one reporter counts once. */
  readonly originKey: Buffer;
}

export interface WaymarkNode {
  readonly store: Store;
  readonly doors: Doors;
  readonly linker: Linker;
  readonly importer: Importer;
  readonly witnessed: WitnessedLog;
  readonly keys: IdentityKeys;
  readonly community: CommunityKeys;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** The tables of every domain, in the order in which they build on one another. */
export async function allMigrations(): Promise<DomainMigrations[]> {
  return [
    await safeguardMigrations(),
    await identityMigrations(),
    await communityMigrations(),
    await intelligenceMigrations(),
    await programmeMigrations(),
    await exchangeMigrations(),
  ];
}

/** Folder of the log's static files, inside the data folder. */
export function logFolder(dataFolder: string): string {
  return join(dataFolder, "log");
}

/** Opens a node. @throws StoreError when the store cannot be opened, LogError when the log was tampered with. */
export async function openNode({ dataFolder, databaseUrl, origin, log }: NodePlan): Promise<WaymarkNode> {
  const store = await openStore({ dataFolder, databaseUrl, log });
  try {
    await migrate(store, await allMigrations());
    // A node whose settings would publish more than the weakest policy allows does not start.
    await nodeDisclosure(store.dataFolder);
    const ticketKey = await secret(store.dataFolder, "ticket.key");
    await keepTicketKey((statement) => rows(store.owner, statement), ticketKey);
    return await assemble(store, { ticketKey, origin, log });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts {
  readonly ticketKey: string;
  readonly origin: string;
  readonly log: NodePlan["log"];
}

async function assemble(store: Store, { ticketKey, origin, log }: Parts): Promise<WaymarkNode> {
  const onFault = (error: unknown) => {
    // A LogError names places and sizes only; the messages of other errors may hold values.
    if (error instanceof LogError) log.error({ code: error.code }, error.message);
    else log.error({ code: codeOf(error) }, "work in the background failed");
  };
  const witnessed = await openWitnessedLog({
    store,
    folder: logFolder(store.dataFolder),
    origin: new URL(origin).host,
    onFault,
  });
  const doors = doorsWithLog(openDoors(store, ticketKey), witnessed);
  const linker = createLinker(doors);
  const folder = join(store.dataFolder, "imports");
  const importer = createImporter({ doors, linker, folder, onFault });
  const keys = { sealingKey: await secret(store.dataFolder, "sealing.key"), origin };
  const community = {
    challengeKey: Buffer.from(await secret(store.dataFolder, "challenge.key")),
    originKey: Buffer.from(await secret(store.dataFolder, "origin.key")),
  };
  const close = async () => {
    await importer.idle();
    await witnessed.stop();
    await store.close();
  };
  return { store, doors, linker, importer, witnessed, keys, community, dataFolder: store.dataFolder, close };
}

/** A code to find the fault by; messages of unknown errors may hold values, so they are not logged. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : String(name);
}
