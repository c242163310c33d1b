/**
 * Which movements of money do some IATI files state?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { ExchangeError } from "../../exchange-error.ts";
import { type Transaction, transactionsOf } from "../../iati/transaction.ts";
import { identifierOf, type XmlElement } from "../../xml/xml-element.ts";
import { decodeText } from "./decode-text.ts";
import { ElementReader, type ReadItem } from "./read-elements.ts";

/** An activity that came before, in the same file or another: it is not counted again. */
export interface RepeatedActivity {
  readonly identifier: string;
  readonly path: string;
  readonly line: number;
}

/**
 * In the order of the files; an identifier that comes again adds nothing.
 *
 * @throws ExchangeError for a file that cannot be read to its end, with its name and the line
 */
export async function readIatiTransactions(
  paths: readonly string[],
  onRepeated: (activity: RepeatedActivity) => void = () => {},
): Promise<Transaction[]> {
  const seen = new Set<string>();
  const transactions: Transaction[] = [];
  for (const path of paths)
    for await (const activity of activitiesIn(path)) {
      const identifier = identifierOf(activity);
      if (identifier !== null && seen.has(identifier)) onRepeated({ identifier, path, line: activity.line });
      else transactions.push(...transactionsOf(activity));
      if (identifier !== null) seen.add(identifier);
    }
  return transactions;
}

async function* activitiesIn(path: string): AsyncGenerator<XmlElement> {
  try {
    const reader = new ElementReader();
    for await (const text of decodeText(createReadStream(path))) yield* activitiesOf(reader.write(text));
    yield* activitiesOf(reader.end());
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    const { code, message, line } = error;
    throw new ExchangeError(code, `${path}${line === null ? "" : `, line ${line}`}: ${message}`, line);
  }
}

function* activitiesOf(items: readonly ReadItem[]): Generator<XmlElement> {
  for (const { kind, element } of items) {
    if (kind === "root" && element.name !== "iati-activities")
      throw new ExchangeError("not-iati", "The file holds no IATI activities. Leave it out.", element.line);
    if (kind === "record" && element.name === "iati-activity") yield element;
  }
}
