/**
 * What does a sealed note say?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeskSeal } from "./use-desk-seal.ts";

export function OpenedNote({ sealed }: { readonly sealed: string }): ReactElement {
  const { t } = useTranslation();
  const { open } = useDeskSeal();
  const opening = useRef(open);
  opening.current = open;
  const [words, setWords] = useState<string | null>("");
  useEffect(() => {
    let left = false;
    const show = (said: string | null) => {
      if (!left) setWords(said);
    };
    opening.current(sealed).then(show, () => show(null));
    return () => {
      left = true;
    };
  }, [sealed]);
  return (
    <Text dir="auto" style={{ whiteSpace: "pre-wrap" }} {...(words === null ? { c: "dimmed" } : {})}>
      {words ?? t("community.triage.noteClosed")}
    </Text>
  );
}
