/**
 * How are kinds, fields, choices and findings said in the reader's language?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { FieldMark } from "../../entries/field.ts";
import type { FieldFinding } from "../../entries/field-finding.ts";

export interface EntryWords {
  readonly kind: (kind: EntryKind) => string;
  readonly kinds: (kind: EntryKind) => string;
  readonly field: (name: string) => string;
  /** Null for a field that explains itself. */
  readonly hint: (name: string) => string | null;
  readonly choice: (choice: string) => string;
  readonly finding: (finding: Pick<FieldFinding, "code" | "values">) => string;
  /** "Places, line 3, Per cent". */
  readonly place: (field: string) => string;
  /** A plain value in words. */
  readonly value: (mark: FieldMark, value: unknown) => string;
}

export function useEntryWords(): EntryWords {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 });
  const field = (name: string) => t(`programmes.field.${name}`);
  const choice = (name: string) => t(`programmes.choice.${name}`);
  const said = (values: FieldFinding["values"]) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === "number") return [name, number.format(value)];
        return [name, name === "kind" || name === "other" ? kindOr(t, value) : value];
      }),
    );
  return {
    kind: (kind) => t(`programmes.kind.${kind}`),
    kinds: (kind) => t(`programmes.kinds.${kind}`),
    field,
    hint: (name) => (i18n.exists(`programmes.hint.${name}`) ? t(`programmes.hint.${name}`) : null),
    choice,
    finding: ({ code, values }) =>
      code === "duty"
        ? t(`programmes.duty.${values.refusal}`)
        : t(`programmes.finding.${code}`, said(values)),
    place: (path) =>
      path
        .split(".")
        .map((step) =>
          /^\d+$/.test(step) ? t("programmes.entries.line", { line: Number(step) + 1 }) : field(step),
        )
        .join(", "),
    value: (mark, value) => {
      if (typeof value === "number") return number.format(value);
      if (typeof value === "boolean") return t(value ? "programmes.entries.yes" : "programmes.entries.no");
      const text = String(value ?? "");
      return mark.field === "choice" && text !== "" ? choice(text) : text;
    },
  };
}

function kindOr(t: (key: string, options: { defaultValue: string }) => string, value: string): string {
  return t(`programmes.kind.${value}`, { defaultValue: value });
}
