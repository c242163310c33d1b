/**
 * How is a long list that is here as a whole shown a part at a time?
 *
 * For lists that the node answers whole; those that it answers page by page have {@link LoadMore} alone.
 *
 * @module
 */
import { Text } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadMore } from "./states.tsx";

/** So many are shown at first, and with each further press. */
const partSize = 50;

interface Parts<Item> {
  readonly shown: readonly Item[];
  /** Says how many of all are shown and offers more; null where all are. */
  readonly more: ReactElement | null;
}

/** The first of `list`, and the way to the others. The same array comes back until more is asked for or the list changes. */
export function useParts<Item>(list: readonly Item[]): Parts<Item> {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(partSize);
  const shown = useMemo(() => list.slice(0, wanted), [list, wanted]);
  if (shown.length === list.length) return { shown, more: null };
  return {
    shown,
    more: (
      <>
        <Text size="sm" ta="center" pt="sm" role="status">
          {t("states.shown", { count: shown.length, all: list.length })}
        </Text>
        <LoadMore has busy={false} more={() => setWanted(wanted + partSize)} />
      </>
    ),
  };
}
