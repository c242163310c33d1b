/**
 * Is a code one thing's only?
 *
 * Case and spaces at the ends make no other code.
 *
 * @module
 */
import { type Entry, entryWith } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, type CheckContext, fault, remark } from "./check.ts";

export const checkProgrammeCode: Check<"programme"> = ({ code }, context) => {
  const stood = entryWith(context.set, "programme", context.entry)?.content.code ?? code;
  return [
    ...taken(context.set.programme, { field: "code", code, of: (other) => other.code }, context),
    ...(stood === code ? [] : [remark("code", "code-changed", { before: stood })]),
  ];
};

export const checkComponentCode: Check<"component"> = ({ code, programme }, context) =>
  taken(
    context.set.component.filter(({ content }) => content.programme === programme),
    { field: "code", code, of: (other) => other.code },
    context,
  );

export const checkIndicatorCode: Check<"indicator"> = ({ code }, context) =>
  taken(context.set.indicator, { field: "code", code, of: (other) => other.code }, context);

export const checkResultNodeCode: Check<"result-node"> = ({ code, framework }, context) =>
  taken(
    context.set["result-node"].filter(({ content }) => content.framework === framework),
    { field: "code", code, of: (other) => other.code },
    context,
  );

export const checkOrganisationNames: Check<"organisation"> = ({ acronym, iatiIdentifier }, context) => [
  ...taken(
    context.set.organisation,
    { field: "iatiIdentifier", code: iatiIdentifier, of: (other) => other.iatiIdentifier },
    context,
  ),
  ...taken(
    context.set.organisation,
    { field: "acronym", code: acronym, of: (other) => other.acronym },
    context,
  ).map((finding) => ({ ...finding, weight: "warning" as const })),
];

interface Coded<Kind extends EntryKind> {
  readonly field: string;
  readonly code: string | null;
  readonly of: (content: Entry<Kind>["content"]) => string | null;
}

function taken<Kind extends EntryKind>(
  others: readonly Entry<Kind>[],
  { field, code, of }: Coded<Kind>,
  { entry }: CheckContext,
): readonly FieldFinding[] {
  if (code === null) return [];
  const same = others.some(({ id, content }) => id !== entry && plain(of(content)) === plain(code));
  return same ? [fault(field, "code-taken", { code })] : [];
}

function plain(code: string | null): string {
  return (code ?? "").trim().toLowerCase();
}
