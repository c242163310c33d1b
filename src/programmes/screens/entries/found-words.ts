/**
 * How does a field show what was found: as its fault, or as a remark under its name?
 *
 * @module
 */
import { useEntryWords } from "./entry-words.ts";
import { type FieldProps, foundAt } from "./field-props.ts";

export interface ShownField {
  readonly label: string;
  /** Null when nothing needs saying. */
  readonly description: string | null;
  /** What may not stand; null when nothing. */
  readonly error: string | null;
}

export function useShownField(props: Pick<FieldProps, "name" | "path" | "findings">): ShownField {
  const words = useEntryWords();
  const found = foundAt(props);
  const say = (weight: "error" | "warning") =>
    found
      .filter((one) => one.weight === weight)
      .map(words.finding)
      .join(" ");
  const description = [words.hint(props.name), say("warning")].filter(Boolean).join(" ");
  return {
    label: words.field(props.name),
    description: description === "" ? null : description,
    error: say("error") || null,
  };
}
