/**
 * Does a column say nothing about who or what a record means?
 *
 * @module
 */

import { headerWords } from "../../load/header-words.ts";
import { type ColumnProfile, shareOf, variety } from "./column-profile.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";

/** A column with fewer values than this, and under this share of rows, decides no pair. */
const FEW_HELD = 20;
const SMALL_SHARE = 0.01;

/** Said of a column that tells no two records apart. */
export const ONE_VALUE = "it holds one value only";

/** @returns Why the column is left out; null when it may say something. */
export function findUseless(column: ColumnProfile): string | null {
  if (column.held === 0) return "it holds nothing";
  if (column.distinct === 1 && column.held > 1) return ONE_VALUE;
  if (column.held < FEW_HELD && column.held < SMALL_SHARE * column.rows)
    return "hardly any row holds a value";
  if (speaksOf(column.name, HEADERS.truth)) {
    return "its name says that it holds an answer already; name it with --truth to be measured against it";
  }
  if (
    speaksOf(column.name, HEADERS.source) &&
    headerWords(column.name).length <= 2 &&
    variety(column) < 0.1
  ) {
    return "it says where a record comes from, not what it means";
  }
  if (shareOf(column, (value) => /\.(csv|tsv|xlsx?|json|parquet|txt)$/i.test(value)) > 0.9) {
    return "its values are names of files";
  }
  if (speaksOf(column.name, [...HEADERS.year, ...HEADERS.date])) return null;
  return isSerial(column) ? "its numbers count the rows" : null;
}

/** Whole numbers, each once, that lie closer together than numbers of documents would. */
export function isSerial({ values, distinct, held, rows }: ColumnProfile): boolean {
  if (distinct < held || held < rows || distinct < 3) return false;
  if (!values.every((value) => /^\d{1,15}$/.test(value))) return false;
  const numbers = values.map(Number);
  const inOrder = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  const span = Math.max(...numbers) - Math.min(...numbers) + 1;
  return inOrder || span <= 2 * numbers.length;
}
