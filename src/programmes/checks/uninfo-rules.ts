/**
 * What would UN INFO's own checks say of a component before its plan is published?
 *
 * UQ1 to UQ10 are asked there at "Publish plan", which cannot be undone; here while one types. UQ11 to UQ13 keep a component
 * from being linked to a joint programme at all, so nothing that breaks them may stand.
 *
 * Source: help.uninfo.org as gathered in programmes.md 1.4.
 *
 * @module
 */
import { entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault, remark } from "./check.ts";

/** A sub-output in the words of UN INFO. */
interface SubOutput {
  readonly component: Content<"component">;
  /** Organisations that it belongs to. */
  readonly entities: ReadonlySet<string>;
  readonly programme: Content<"programme"> | null;
  readonly today: string;
}

interface UninfoRule {
  readonly id: string;
  readonly field: keyof Content<"component">;
  readonly weight: FieldFinding["weight"];
  readonly broken: (subOutput: SubOutput) => boolean;
}

const rules: readonly UninfoRule[] = [
  asked(
    "UQ1",
    "status",
    ({ component: { status, end }, today }) => status === "implementation" && end < today,
  ),
  asked("UQ2", "status", ({ component: { status, start }, today }) => status === "pipeline" && start < today),
  asked("UQ3", "status", ({ component: { status, end }, today }) => status === "finalization" && end > today),
  asked("UQ4", "status", ({ component: { status, end }, today }) => status === "closed" && end > today),
  asked("UQ5", "sdgTargets", ({ component }) => component.sdgTargets.length === 0),
  asked("UQ6", "contributingPartners", ({ component }) => component.contributingPartners.length === 0),
  asked("UQ7", "implementingPartners", ({ component }) => component.implementingPartners.length === 0),
  asked("UQ8", "genderEquality", ({ component }) => component.genderEquality === null),
  asked("UQ9", "humanRights", ({ component }) => component.humanRights === null),
  asked("UQ10", "qcprFunction", ({ component }) => component.qcprFunction === null),
  held("UQ11", "organisation", ({ entities }) => entities.size > 1),
  held(
    "UQ12",
    "end",
    ({ component: { start, end }, programme }) =>
      programme !== null && (start < programme.start || end > programme.end),
  ),
  held("UQ13", "sdgTargets", ({ component }) => component.sdgTargets.length > 10),
];

export const checkUninfo: Check<"component"> = (component, { set, entry, today }) => {
  const programme = entryWith(set, "programme", component.programme)?.content ?? null;
  // One code under several organisations is a sub-output of several entities, however many entries it is written in.
  const shared = set.component.filter(
    ({ id, content }) =>
      id !== entry && content.programme === component.programme && content.code === component.code,
  );
  const entities = new Set([component.organisation, ...shared.map(({ content }) => content.organisation)]);
  const subOutput = { component, entities, programme, today };
  const { start, end } = component;
  const frame = { from: programme?.start ?? "", to: programme?.end ?? "" };
  const values = { start, end, today, ...frame, count: component.sdgTargets.length };
  return rules
    .filter(({ broken }) => broken(subOutput))
    .map(({ id, field, weight }) => (weight === "error" ? fault : remark)(field, id, values));
};

function asked(id: string, field: UninfoRule["field"], broken: UninfoRule["broken"]): UninfoRule {
  return { id, field, weight: "warning", broken };
}

function held(id: string, field: UninfoRule["field"], broken: UninfoRule["broken"]): UninfoRule {
  return { id, field, weight: "error", broken };
}
