/**
 * How is a warning shown to moderators?
 *
 * @module
 */
import type { z } from "zod";
import { refuseSources } from "../../warnings/refuse-warning.ts";
import type { WarningListState, warningActSchema, warningSchema } from "../../warnings/warnings-api.ts";
import { doneBy, type Reader, utcDay } from "../help/asking.ts";
import type { WarningAct } from "./warning-acts.ts";
import type { WarningContent, WarningRow } from "./warning-row.ts";

export function warningView(row: WarningRow, reader: Reader): z.infer<typeof warningSchema> {
  const { content, ...rest } = row;
  return {
    id: rest.id,
    version: rest.version,
    state: rest.state,
    standing: standingOf(row),
    region: content.region,
    legs: [...content.legs],
    text: { ...content.text },
    notPersons: [...content.notPersons],
    from: rest.from,
    until: content.until,
    sources: sourcesView(content, reader),
    missing: rest.state === "draft" ? refuseSources(content.sources).map(({ code }) => code) : [],
  };
}

export function warningActView(act: WarningAct, reader: Reader): z.infer<typeof warningActSchema> {
  const { version, act: did, reason, content, at } = act;
  return {
    version,
    act: did,
    reason,
    text: { ...content.text },
    by: doneBy(act, reader),
    at: at.toISOString(),
  };
}

function standingOf({ state, content }: WarningRow): WarningListState {
  if (state !== "released") return state;
  return content.until < utcDay() ? "expired" : "standing";
}

/** Origins by number: their keys are for nobody to read. */
function sourcesView({ sources }: WarningContent, { partners }: Reader) {
  const origins = [...new Set(sources.map(({ origin }) => origin))];
  return sources.map(({ kind, reference, origin, vetted, note }) => ({
    kind,
    reference,
    vetted,
    note,
    name: kind === "partner" ? (partners.get(reference)?.name ?? "") : null,
    origin: origins.indexOf(origin) + 1,
  }));
}
