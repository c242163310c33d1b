/**
 * Which movements of money do some IATI files state?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { ExchangeError } from "../../exchange-error.ts";
import { type Transaction, transactionsOf } from "../../iati/transaction.ts";
import { decodeText } from "./decode-text.ts";
import { ElementReader, type ReadItem } from "./read-elements.ts";

/** In the order of the files. @throws ExchangeError for a file that cannot be read to its end */
export async function readIatiTransactions(paths: readonly string[]): Promise<Transaction[]> {
  const transactions: Transaction[] = [];
  for (const path of paths) {
    const reader = new ElementReader();
    for await (const text of decodeText(createReadStream(path)))
      transactions.push(...reader.write(text).flatMap(statedIn));
    transactions.push(...reader.end().flatMap(statedIn));
  }
  return transactions;
}

function statedIn({ kind, element }: ReadItem): Transaction[] {
  if (kind === "root" && element.name !== "iati-activities")
    throw new ExchangeError("not-iati", "A file holds no IATI activities. Leave it out.", element.line);
  return kind === "record" && element.name === "iati-activity" ? transactionsOf(element) : [];
}
