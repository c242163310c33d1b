/**
 * How does one find a line in a long table?
 *
 * @module
 */
import { TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";

/** A field to type into, and the rows whose words hold what is typed. Case and accents mean nothing. */
export function useFiltered<Row>(
  rows: readonly Row[],
  wordsOf: (row: Row) => string,
): { readonly field: ReactElement; readonly shown: readonly Row[] } {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const wanted = folded(text.trim());
  const shown = wanted === "" ? rows : rows.filter((row) => folded(wordsOf(row)).includes(wanted));
  const field = (
    <TextInput
      type="search"
      size="xs"
      m="sm"
      maw="24rem"
      label={t("community.routes.filter")}
      description={t("community.routes.filtered", { count: shown.length })}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
  return { field, shown };
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
