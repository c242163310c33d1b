/**
 * How many, or how much of something without a unit?
 *
 * A plain decimal: "1234.5". Reads the separators of thousands and decimals of most countries and digits of every script.
 * Where "1,234" leaves a doubt it is one thousand two hundred and thirty-four; "1.234" is one and a bit.
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const number: ValueKind = {
  name: "number",
  maximumLength: 40,
  comparison: "number",
  identifying: false,
  clean: (given) => (given.length > 120 ? null : decimalOf(given)),
  caption: (cleaned) => cleaned.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/gu, ","),
};

/** The decimal that a text writes; null when it writes none, or one of more than 18 digits before or after the point. */
export function decimalOf(given: string): string | null {
  const plain = plainDigits(plainText(given))
    .replace(/[−–]/gu, "-")
    .replace(/[\s'’_٬]/gu, "")
    .replace(/٫/gu, ".");
  if (!/^[+-]?(?:\d[\d.,]*|[.,]\d+)$/u.test(plain)) return null;
  const point = withPoint(plain);
  const found = point === null ? null : /^([+-]?)(\d{0,18})(?:\.(\d{0,18}))?$/u.exec(point);
  if (found === null) return null;
  const whole = (found[2] ?? "").replace(/^0+(?=\d)/u, "") || "0";
  const part = (found[3] ?? "").replace(/0+$/u, "");
  const size = part === "" ? whole : `${whole}.${part}`;
  return found[1] === "-" && size !== "0" ? `-${size}` : size;
}

/** Thousands out, decimals after ".". null when the separators contradict each other ("1.2,3.4"). */
function withPoint(plain: string): string | null {
  const decimal = decimalSign(plain);
  const thousands = decimal === "." ? "," : ".";
  const [whole = "", part, ...more] = decimal === null ? [plain] : plain.split(decimal);
  const groups = whole.replace(/^[+-]/u, "").split(decimal === null ? /[.,]/u : thousands);
  const grouped = groups.slice(1).every((group) => group.length === 3 || group.length === 2);
  if (more.length > 0 || !grouped || (groups.length > 1 && groups.at(-1)?.length !== 3)) return null;
  if (part !== undefined && !/^\d*$/u.test(part)) return null;
  return whole.replace(/[.,]/gu, "") + (part === undefined ? "" : `.${part}`);
}

/** Of two signs the last is the decimal one; a sign that repeats, or a comma before three digits, marks thousands. */
function decimalSign(plain: string): "." | "," | null {
  const comma = plain.lastIndexOf(",");
  const dot = plain.lastIndexOf(".");
  if (comma >= 0 && dot >= 0) return comma > dot ? "," : ".";
  if (dot >= 0) return plain.indexOf(".") === dot ? "." : null;
  if (comma < 0 || plain.indexOf(",") !== comma) return null;
  return /^[+-]?[1-9]\d{0,2},\d{3}$/u.test(plain) ? null : ",";
}
