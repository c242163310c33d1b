/**
 * W9: how much money does a chain of IATI files tell of, each sum counted once?
 *
 * The files are named beside the worked examples: a list of paths, or one with alternatives, "sample/{aa,ngo}.xml".
 *
 * @module
 */
import { resolve } from "node:path";
import { ExchangeError, netTransactions, traceTransfers } from "../../src/exchange/index.ts";
import { readIatiTransactions } from "../../src/exchange/server/index.ts";

interface Finding {
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

export interface WorkedMoney {
  /** Null when the files cannot be read. */
  readonly worked: object | null;
  readonly refused: readonly Finding[];
  readonly noted: readonly Finding[];
  readonly lines: readonly string[];
}

const place = "W9.files";
const most = 1000;

/** @param ask - What lies under W9. @param folder - Where paths start. */
export async function workedMoney(ask: unknown, folder: string): Promise<WorkedMoney> {
  const paths = pathsIn(ask);
  if (paths === null)
    return refused(
      "files-missing",
      'Name the files: a list of paths, or one path such as "sample/{aa,ngo}.xml".',
    );
  try {
    return told(await readIatiTransactions(paths.map((path) => resolve(folder, path))));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (error instanceof ExchangeError) return refused(error.code, error.message);
    // Reading a folder, and a name that no file can have, fail without a path.
    if (typeof code === "string")
      return refused(
        "file-unreadable",
        `${path ?? "One of the files"} cannot be read (${code}). Check the path.`,
      );
    throw error;
  }
}

function told(transactions: Awaited<ReturnType<typeof readIatiTransactions>>): WorkedMoney {
  const netted = netTransactions(transactions);
  // Currencies are never added: the shape has room for one, and the others are told of.
  const [largest, ...others] = [...netted].sort((one, other) => other.naiveIncoming - one.naiveIncoming);
  if (largest === undefined) return refused("list-empty", "The files hold no transactions.");
  const { links, traceabilityPercent } = traceTransfers(transactions);
  const worked = {
    naive_incoming: largest.naiveIncoming,
    netted_incoming: largest.nettedIncoming,
    factor: largest.factor,
    naive_out: largest.naiveOutgoing,
    netted_out: largest.nettedOutgoing,
    links: links.map(({ from, to, amount, matched }) => ({ from, to, v: amount, matched })),
    traceability_pct: traceabilityPercent,
  };
  return { worked, refused: [], noted: others.map(otherCurrency), lines: lines(worked, largest.currency) };
}

function otherCurrency({
  currency,
  naiveIncoming,
}: {
  currency: string | null;
  naiveIncoming: number;
}): Finding {
  const message = `Money in ${currency ?? "no currency"} (${naiveIncoming} in) is not in these sums: see \`waymark iati net\`.`;
  return { place, code: "other-currency", message };
}

function lines(
  worked: Record<"naive_incoming" | "netted_incoming" | "naive_out" | "netted_out", number>,
  currency: string | null,
) {
  const sums = `in ${worked.netted_incoming} counted once, not ${worked.naive_incoming}; out ${worked.netted_out}, not ${worked.naive_out}`;
  return ["W9 Money between publishers", `  ${currency ?? "No currency"}: ${sums}.`];
}

function refused(code: string, message: string): WorkedMoney {
  return { worked: null, refused: [{ place, code, message }], noted: [], lines: [] };
}

/** Null when no files are named, or too many. */
function pathsIn(ask: unknown): readonly string[] | null {
  const files = ask !== null && typeof ask === "object" && "files" in ask ? ask.files : undefined;
  const named: unknown[] = Array.isArray(files) ? files : [files];
  if (!named.every((each) => typeof each === "string")) return null;
  const paths = named.flatMap(alternatives);
  return paths.length === 0 || paths.length > most ? null : paths;
}

/** "a/{b,c}.xml" as "a/b.xml" and "a/c.xml": the first braces, and no others. */
function alternatives(path: string): string[] {
  const found = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(path);
  return found === null ? [path] : (found[2] ?? "").split(",").map((each) => `${found[1]}${each}${found[3]}`);
}
