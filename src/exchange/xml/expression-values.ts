/**
 * What do the values of an expression mean to one another?
 *
 * Source: W3C XML Path Language 1.0, sections 3.4, 3.5, 4.3 and 4.4.
 *
 * @module
 */
import { textOf, type XmlNode } from "./xml-element.ts";

/** Nodes are in the order in which they were found. */
export type ExpressionValue = number | string | boolean | readonly XmlNode[];

const decimal = /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/;

/** NaN for anything but a plain decimal. */
export function numberIn(text: string): number {
  return decimal.test(text) ? Number(text) : Number.NaN;
}

export function isNodes(value: ExpressionValue): value is readonly XmlNode[] {
  return typeof value === "object";
}

export function asNumber(value: ExpressionValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberIn(asText(value));
}

export function asText(value: ExpressionValue): string {
  if (!isNodes(value)) return String(value);
  const [first] = value;
  return first === undefined ? "" : textOf(first);
}

export function asTruth(value: ExpressionValue): boolean {
  if (isNodes(value)) return value.length > 0;
  return typeof value === "number" ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

export const comparisons = {
  "=": (left: number | string | boolean, right: number | string | boolean) => left === right,
  "!=": (left: number | string | boolean, right: number | string | boolean) => left !== right,
  "<": (left: number | string | boolean, right: number | string | boolean) => Number(left) < Number(right),
  ">": (left: number | string | boolean, right: number | string | boolean) => Number(left) > Number(right),
  "<=": (left: number | string | boolean, right: number | string | boolean) => Number(left) <= Number(right),
  ">=": (left: number | string | boolean, right: number | string | boolean) => Number(left) >= Number(right),
} as const;

export type Comparison = keyof typeof comparisons;

/** Nodes compare if any of them does. */
export function compare(how: Comparison, left: ExpressionValue, right: ExpressionValue): boolean {
  if (typeof left === "boolean" || typeof right === "boolean")
    return comparisons[how](asTruth(left), asTruth(right));
  if (isNodes(left)) return left.some((node) => compare(how, textOf(node), right));
  if (isNodes(right)) return right.some((node) => compare(how, left, textOf(node)));
  const asText = typeof left === "string" && typeof right === "string" && (how === "=" || how === "!=");
  return asText ? comparisons[how](left, right) : comparisons[how](asNumber(left), asNumber(right));
}
