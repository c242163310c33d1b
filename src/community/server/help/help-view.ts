/**
 * How is an entry of the help directory shown to members?
 *
 * @module
 */
import type { z } from "zod";
import type { helpActSchema, helpDraftSchema, helpEntrySchema } from "../../help/help-api.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { lastDayOf, stateOf } from "../../help/still-confirmed.ts";
import { doneBy, namedPartner, type Reader, utcDay } from "./asking.ts";
import { mayChange } from "./change-help.ts";
import type { HelpAct } from "./help-acts.ts";
import { contentOf, type HelpRow } from "./help-row.ts";

export function helpEntryView(row: HelpRow, reader: Reader): z.infer<typeof helpEntrySchema> {
  return {
    ...draftView(row.content),
    id: row.id,
    version: row.version,
    owner: namedPartner(row.owner, reader),
    confirmed: row.confirmed,
    lastDay: lastDayOf(row),
    state: stateOf(row, utcDay()),
    mayChange: mayChange(reader, row),
  };
}

export function helpActView(act: HelpAct, reader: Reader): z.infer<typeof helpActSchema> {
  const { version, act: did, content, confirmed, at } = act;
  return {
    version,
    act: did,
    content: draftView(content),
    confirmed,
    by: doneBy(act, reader),
    at: at.toISOString(),
  };
}

function draftView(content: HelpDraft): z.infer<typeof helpDraftSchema> {
  const { places, kinds, languages, contact, ...rest } = contentOf(content);
  return {
    ...rest,
    places: [...places],
    kinds: [...kinds],
    languages: [...languages],
    contact: [...contact],
  };
}
