/**
 * How does a test get a node that exchanges files of programmes, and take a file in?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProgrammeNode, programmeNode } from "../../programmes/testing/programme-node.ts";
import type { MemberActor } from "../../safeguards/index.ts";
import { type IatiImport, type IatiImportPlan, importIati } from "../server/iati/import-iati.ts";
import { exchangeMigrations } from "../server/migrations.ts";

export interface ExchangeNode extends ProgrammeNode {
  /** For files that the test or the node writes; it goes with the node. */
  readonly folder: string;
  /** Takes all of a file in as a member would, with no currency's rate but those that are said. */
  take(actor: MemberActor, file: TakenFile): Promise<IatiImport>;
  close(): Promise<void>;
}

export type TakenFile = { readonly path: string } & Pick<IatiImportPlan, "today"> &
  Partial<Pick<IatiImportPlan, "rates" | "check">>;

export async function exchangeNode(): Promise<ExchangeNode> {
  const node = await programmeNode([await exchangeMigrations()]);
  const folder = await mkdtemp(join(tmpdir(), "waymark-exchange-"));
  return {
    ...node,
    folder,
    take: (actor, { path, today, rates = new Map(), check = false }) =>
      importIati(node.doors, actor, { open: () => createReadStream(path), rates, check, only: [], today }),
    close: async () => {
      await node.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
