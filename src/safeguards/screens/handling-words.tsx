/**
 * Who sees this record, said to the person who reads it?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Handling } from "../handling.ts";
import { type HandlingPart, handlingSentence } from "../handling-sentence.ts";
import { dayInWords } from "./moment.tsx";

interface HandlingWordsProps {
  readonly handling: Handling;
  readonly mine: boolean;
  /** Partners that see it beside the reader's own. */
  readonly names: readonly string[];
  readonly withoutEnforcement: boolean;
}

export function HandlingWords(props: HandlingWordsProps): ReactElement {
  const say = useHandlingPart();
  const today = new Date().toISOString().slice(0, 10);
  const [first, ...rest] = handlingSentence({ ...props, today }).map(say);
  return (
    <Text component="p" size="sm" className="waymark-handling">
      <strong>{first}</strong> {rest.join(" ")}
    </Text>
  );
}

function useHandlingPart(): (part: HandlingPart) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  return (part) => {
    const key = `handling.${part.message}`;
    switch (part.message) {
      case "seen-by":
        if (part.names.length === 0) return t("handling.seen-by-you-alone");
        return t(key, { who: list.format([t("handling.you"), ...part.names]) });
      case "only-for":
        return t(key, { purposes: list.format(part.purposes.map((p) => t(`purposes.${p}.inside`))) });
      case "until":
        return t(part.past ? "handling.ended" : key, { day: dayInWords(part.day, i18n.language) });
      case "label":
        return t(key, { label: part.label });
      default:
        return t(key);
    }
  };
}
