/**
 * Where does the next page of a list begin?
 *
 * A cursor is the sort key of the last item shown, in a form that fits an address. It carries nothing that the
 * page itself did not show, and one that was tampered with starts the list again.
 *
 * @module
 */
import { type SqlFragment, sql } from "../../store/index.ts";

/** What the parts of a cursor look like. */
export const cursorParts = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /** As {@link momentPart} writes it. */
  moment: /^\d{1,16}$/,
  number: /^\d{1,15}(\.\d{1,17})?(e-\d{1,2})?$/,
  /** The same, and below 0. */
  signed: /^-?\d{1,15}(\.\d{1,17})?(e-\d{1,2})?$/,
} as const;

/** A moment as a cursor's part, to the microsecond: a JavaScript date would round two moments to one. */
export function momentPart(column: SqlFragment): SqlFragment {
  return sql`(extract(epoch from ${column}) * 1000000)::bigint::text`;
}

/** The moment that a cursor's part means. */
export function momentOf(part: string | undefined): SqlFragment {
  return sql`(timestamptz 'epoch' + ${part ?? "0"}::bigint * interval '1 microsecond')`;
}

/** Writes the parts of a sort key into a cursor. */
export function writeCursor(...parts: readonly string[]): string {
  return Buffer.from(parts.join("|")).toString("base64url");
}

/** @returns the parts, or null when there is no cursor or it does not look as it should. */
export function readCursor(
  cursor: string | null | undefined,
  shape: readonly RegExp[],
): readonly string[] | null {
  const parts = Buffer.from(cursor ?? "", "base64url")
    .toString()
    .split("|");
  const fits = parts.length === shape.length && shape.every((form, place) => form.test(parts[place] ?? ""));
  return fits ? parts : null;
}
