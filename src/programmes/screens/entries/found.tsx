/**
 * How is what was found shown where no single field can show it?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { FieldFinding } from "../../entries/field-finding.ts";
import { useEntryWords } from "./entry-words.ts";

interface FoundProps {
  readonly findings: readonly FieldFinding[];
  /** True names the field of each. */
  readonly named?: boolean;
}

export function Found({ findings, named = false }: FoundProps): ReactElement | null {
  const { t } = useTranslation();
  const words = useEntryWords();
  if (findings.length === 0) return null;
  return (
    <ul className="waymark-plain-list">
      {findings.map((finding) => (
        <li key={`${finding.field} ${finding.code}`}>
          <span className={finding.weight === "error" ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
            {t(`programmes.entries.weights.${finding.weight}`)}
          </span>{" "}
          {named ? `${words.place(finding.field)}: ` : null}
          {words.finding(finding)}
        </li>
      ))}
    </ul>
  );
}
