/**
 * What did somebody else change while I was writing, and which of the two shall stand?
 *
 * What I typed stays until I take theirs, field by field; sending again then writes over what they see here.
 *
 * @module
 */
import { Alert, Button, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { type Draft, fieldsApart } from "./entry-draft.ts";
import { useEntryWords } from "./entry-words.ts";

interface EntryConflictProps {
  readonly kind: EntryKind;
  /** As it stood when I began. */
  readonly before: Draft;
  readonly theirs: Draft;
  readonly mine: Draft;
  readonly take: (field: string) => void;
}

export function EntryConflict({ kind, before, theirs, mine, take }: EntryConflictProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const changed = fieldsApart(kind, before, theirs).filter((field) =>
    fieldsApart(kind, theirs, mine).includes(field),
  );
  return (
    <Alert color="ochre" variant="outline" role="alert" title={t("programmes.entries.changedMeanwhile")}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t("programmes.entries.conflictHint")}</Text>
        {changed.length === 0 ? <Text size="sm">{t("programmes.entries.noConflict")}</Text> : null}
        {changed.map((field) => (
          <div key={field} className="waymark-inline">
            <span>
              {words.field(field)}: <bdi>{plain(theirs[field])}</bdi>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("programmes.entries.takeTheirs", { field: words.field(field) })}
              onClick={() => take(field)}
            >
              {t("programmes.entries.takeTheirsShort")}
            </Button>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
