/**
 * Which programmes are there, where does each stand, and what is missing in it?
 *
 * Every entry is checked again as it stands: a component that was right in May may be behind its own days in November.
 *
 * @module
 */
import { checkEntry } from "../checks/check-entry.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { entryCaption } from "../entries/entry-caption.ts";
import { entryKinds } from "../entries/entry-kinds.ts";
import { stateOf } from "../life-cycle/state-of.ts";
import type { OverviewView } from "./overview-api.ts";

const mostMissing = 200;

interface Asked {
  /** UUID; null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function overviewView(set: EntrySet, { programme, today }: Asked): OverviewView {
  const asked = set.programme.filter(({ id }) => programme === null || id === programme);
  const found = new Map(asked.map(({ id }) => [id, missingOf(set, id, today)]));
  const ofOne = programme === null ? undefined : found.get(programme);
  return {
    programmes: asked
      .map((entry) => row(set, entry, found.get(entry.id) ?? []))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    missing: ofOne?.slice(0, mostMissing) ?? null,
  };
}

type Missing = NonNullable<OverviewView["missing"]>[number];
type Row = OverviewView["programmes"][number];

function row(set: EntrySet, { id, content }: Entry<"programme">, missing: readonly Missing[]): Row {
  const { code, title, form, modality, start, end, countries, leadOrganisation } = content;
  const components = set.component.filter(({ programme }) => programme === id);
  const lines = set["budget-line"].filter(({ programme }) => programme === id);
  const faults = missing.filter(({ weight }) => weight === "error").length;
  return {
    programme: id,
    ...{ code, title, form, modality, start, end },
    countries: countries.map(({ country }) => country),
    state: stateOf(set, id),
    lead: entryWith(set, "organisation", leadOrganisation)?.content.acronym ?? null,
    components: components.length,
    budget: lines.length === 0 ? null : lines.reduce((sum, line) => sum + line.content.usd, 0),
    faults,
    remarks: missing.length - faults,
  };
}

/** What may not stand first, each in the order of the kinds. */
function missingOf(set: EntrySet, programme: string, today: string): readonly Missing[] {
  const entries = entryKinds
    .flatMap((kind): readonly Entry[] => set[kind])
    .filter((entry) => entry.programme === programme);
  const found = entries.flatMap((entry) =>
    checkEntry(entry.kind, entry.content, { set, entry: entry.id, today }).map((finding) => ({
      entry: entry.id,
      kind: entry.kind,
      caption: entryCaption(entry, set),
      ...finding,
      values: { ...finding.values },
    })),
  );
  return [
    ...found.filter(({ weight }) => weight === "error"),
    ...found.filter(({ weight }) => weight === "warning"),
  ];
}
