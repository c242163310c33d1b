/**
 * Which files with a known truth is the command tried on, as a stranger would hand them in?
 *
 * As they are, but for two things: where the truth stands only in the name of a record (FEBRL) it is written out as a
 * column of its own, and where there are only labelled pairs (Fodors-Zagats) the two tables are rebuilt from them.
 *
 * @module
 */
import { preparedFebrl } from "./prepared-febrl.ts";
import { preparedPairs } from "./prepared-pairs.ts";
import { sharedFile } from "./shared-file.ts";

export interface Labelled {
  readonly name: string;
  /** One to deduplicate, or two to link. */
  readonly files: readonly string[];
  /** Column that names the records; found by the command where absent. */
  readonly id?: string;
  /** Columns that are of the bench and not of the data. */
  readonly ignore?: string;
  /** Column of cluster ids, or file of id pairs. */
  readonly truth: string;
  /** Whether the truth is a file of pairs with labels, 1 or 0, of which others are not known. */
  readonly isPartial?: boolean;
}

export async function labelledFiles(): Promise<readonly Labelled[]> {
  return [
    await febrl("FEBRL 1", "dataset1"),
    await febrl("FEBRL 2", "dataset2"),
    await febrl("FEBRL 4", "dataset4a", "dataset4b"),
    { name: "fake_1000", files: [sharedFile("splink/fake_1000.csv")], id: "unique_id", truth: "cluster" },
    historical(),
    benchmark("DBLP-ACM (D4)", "D4", ["dblp", "acm"]),
    benchmark("Restaurants (D1)", "D1", ["rest1", "rest2"]),
    preparedPairs("Fodors-Zagats", "er-benchmarks/ditto_Structured_Fodors-Zagats_valid.txt"),
    benchmark("Abt-Buy (D2)", "D2", ["abt", "buy"]),
    abtBuyOfDedupe(),
    benchmark("IMDB-TMDB (D5)", "D5", ["imdb", "tmdb"]),
    cora(),
    sites(),
  ];
}

/** One Parquet file a list, so that two are linked and not deduplicated. */
async function febrl(name: string, ...lists: readonly string[]): Promise<Labelled> {
  const files = await Promise.all(lists.map((list) => preparedFebrl(list)));
  return { name, files, id: "unique_id", ignore: "source", truth: "cluster" };
}

function historical(): Labelled {
  const file = sharedFile("splink/historical_figures_with_errors_50k.parquet");
  return { name: "historical_50k", files: [file], id: "unique_id", truth: "cluster" };
}

function benchmark(name: string, number: string, tables: readonly [string, string]): Labelled {
  const fileOf = (table: string) => sharedFile(`er-benchmarks/${number}_${table}.csv`);
  return { name, files: tables.map(fileOf), id: "id", truth: fileOf("gt") };
}

function abtBuyOfDedupe(): Labelled {
  const fileOf = (table: string) => sharedFile(`dedupe-examples/AbtBuy_${table}.csv`);
  return { name: "Abt-Buy (dedupe)", files: [fileOf("Abt"), fileOf("Buy")], truth: "unique_id" };
}

function cora(): Labelled {
  const truth = sharedFile("er-benchmarks/cora_gt.csv");
  return { name: "Cora", files: [sharedFile("er-benchmarks/cora.csv")], id: "Entity Id", truth };
}

function sites(): Labelled {
  const file = sharedFile("dedupe-examples/csv_example_input_with_true_ids.csv");
  return { name: "Chicago childcare sites", files: [file], id: "Id", truth: "True Id" };
}
