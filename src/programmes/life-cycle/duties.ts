/**
 * Who may write which entry?
 *
 * What hangs on a component is written by its organisation's partner; the programme, who takes part, targets of the whole and
 * what several counted, by the lead; money on its way, by the administrative agent. Where an organisation has no partner on
 * this node the lead writes for it, and where the lead has none, the partner that wrote the programme. The Resident
 * Coordinator and the country team decide for themselves; the lead or the coordinator accepts what was observed, and a
 * safeguarding officer says what may go out.
 *
 * Source: programmes.md 1.4 (who does what); UN INFO on single entities.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { isSameContent } from "../entries/is-same-content.ts";

export interface Writer {
  /** UUID. */
  readonly partner: string;
  readonly may: (capability: "programme:write" | "programme:decide" | "programme:safety") => boolean;
}

/** An entry as it shall stand, and as it stood; `before` is null for a new one. */
export interface Writing<Kind extends EntryKind = EntryKind> {
  readonly kind: Kind;
  readonly programme: string | null;
  readonly content: Content<Kind>;
  readonly before: Entry<Kind> | null;
}

export type DutyRefusal =
  | "not-the-lead"
  | "not-the-component's-organisation"
  | "not-the-agent"
  | "body-decides-itself"
  | "lead-accepts"
  | "safety-officer-decides"
  | "not-the-writer"
  | "not-allowed";

/** Kinds that are only written by an action of their own, which works out what they say. */
export const workedOutKinds: readonly EntryKind[] = ["gate-passage", "term-run", "priority-result"];

/** @returns null when they may; otherwise why not. */
export function dutyRefusal(writing: Writing, writer: Writer, set: EntrySet): DutyRefusal | null {
  const safety = writing.kind === "safety-review";
  if (!writer.may("programme:write") && !(safety && writer.may("programme:safety"))) return "not-allowed";
  return decided(writing, writer, set) ?? ofPartner(writing, writer, set);
}

const ownDeciders: readonly string[] = ["resident-coordinator", "country-team"];

function decided(writing: Writing, writer: Writer, set: EntrySet): DutyRefusal | null {
  if (isKind(writing, "decision")) {
    const { body, decided: day } = writing.content;
    const own = ownDeciders.includes(body) && day !== (writing.before?.content.decided ?? null);
    return own && !writer.may("programme:decide") ? "body-decides-itself" : null;
  }
  if (isKind(writing, "observation")) {
    const settled = [writing.content.status, writing.before?.content.status];
    const accepting = settled.includes("accepted") || writing.content.status === "sent-back";
    const accepts = writer.may("programme:decide") || leads(writing.programme, writer, set);
    return accepting && !accepts ? "lead-accepts" : null;
  }
  if (isKind(writing, "safety-review")) {
    const settled = [writing.content.outcome, writing.before?.content.outcome ?? "pending"];
    const opened = settled.some((outcome) => outcome !== "pending");
    return opened && !writer.may("programme:safety") ? "safety-officer-decides" : null;
  }
  return null;
}

const ofLead: readonly EntryKind[] = ["programme", "participation", "overlap"];
const ofComponent: readonly EntryKind[] = ["component", "activity", "budget-line", "target", "observation"];
const ofAgent: readonly EntryKind[] = ["agreement", "term-run", "accepted-deviation"];

function ofPartner(writing: Writing, writer: Writer, set: EntrySet): DutyRefusal | null {
  const { kind, programme, before } = writing;
  // Everybody may sign what the node worked out; each signature is in the signer's own name.
  if (kind === "priority-result") return null;
  // Whoever writes a programme first is its partner until a lead is named.
  if (kind === "programme" && before === null) return null;
  if (ofLead.includes(kind)) return leads(programme, writer, set) ? null : "not-the-lead";
  if (ofComponent.includes(kind)) return ofItsOrganisation(writing, writer, set);
  if (isKind(writing, "money-event") && writing.content.type === "expenditure")
    return ofItsOrganisation(writing, writer, set);
  if (ofAgent.includes(kind) || kind === "money-event")
    return writer.partner === agentPartner(set, programme) ? null : "not-the-agent";
  const shared = before === null || writer.partner === before.owner || writer.may("programme:decide");
  return shared || kind === "safety-review" || leads(programme, writer, set) ? null : "not-the-writer";
}

function ofItsOrganisation(writing: Writing, writer: Writer, set: EntrySet): DutyRefusal | null {
  const components = [componentOf(writing), writing.before === null ? null : componentOf(writing.before)];
  const lead = leads(writing.programme, writer, set);
  for (const component of components) {
    if (component === null) continue;
    const organisation =
      typeof component === "string"
        ? (entryWith(set, "component", component)?.content.organisation ?? null)
        : component.organisation;
    const partner = entryWith(set, "organisation", organisation)?.content.partner ?? null;
    const theirs = partner === null ? lead : writer.partner === partner;
    // Accepting and sending back is the lead's, of a component that is not theirs.
    const accepting = isKind(writing, "observation") && writing.before !== null && settles(writing);
    if (!theirs && !(accepting && (lead || writer.may("programme:decide"))))
      return "not-the-component's-organisation";
  }
  const whole = components[0] === null && components[1] === null;
  return whole && !lead && !writer.may("programme:decide") ? "not-the-lead" : null;
}

/** Accepted, sent back, or taken back again, and nothing else: numbers, and when they are sent in, stay with who measured. */
function settles({ content, before }: Writing<"observation">): boolean {
  if (before === null) return false;
  const { status, comment, ...rest } = content;
  const { status: stood, comment: said, ...others } = before.content;
  // In whatever order the fields stand: the database keeps its own.
  const settled = status === "accepted" || status === "sent-back" || stood === "accepted";
  return settled && isSameContent(rest, others) && (status !== stood || comment !== said);
}

/** The component itself, the id of the one that it hangs on, or null for what belongs to the whole programme. */
function componentOf(writing: Pick<Writing, "kind" | "content">): Content<"component"> | string | null {
  if (writing.kind === "component") return writing.content as Content<"component">;
  const { component } = writing.content as { readonly component?: string | null };
  return component ?? null;
}

/** UUID of the partner that leads; null for a programme that is not there. */
export function leadPartner(set: EntrySet, programme: string | null): string | null {
  const entry = entryWith(set, "programme", programme);
  if (entry === null) return null;
  return entryWith(set, "organisation", entry.content.leadOrganisation)?.content.partner ?? entry.owner;
}

/** UUID of the partner that administers the money; the lead where the agent is not on the node. */
export function agentPartner(set: EntrySet, programme: string | null): string | null {
  const agent = entryWith(set, "programme", programme)?.content.administrativeAgent ?? null;
  return entryWith(set, "organisation", agent)?.content.partner ?? leadPartner(set, programme);
}

function leads(programme: string | null, { partner }: Writer, set: EntrySet): boolean {
  return leadPartner(set, programme) === partner;
}

function isKind<Kind extends EntryKind>(writing: Writing, kind: Kind): writing is Writing & Writing<Kind> {
  return writing.kind === kind;
}
