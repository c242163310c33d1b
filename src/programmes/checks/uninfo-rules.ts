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
import { type Check, type CheckContext, fault, remark } from "./check.ts";

type Component = Content<"component">;

interface UninfoRule {
  readonly id: string;
  readonly field: keyof Component;
  readonly weight: FieldFinding["weight"];
  readonly broken: (component: Component, context: CheckContext) => boolean;
}

const rules: readonly UninfoRule[] = [
  asked("UQ1", "status", ({ status, end }, { today }) => status === "implementation" && end < today),
  asked("UQ2", "status", ({ status, start }, { today }) => status === "pipeline" && start < today),
  asked("UQ3", "status", ({ status, end }, { today }) => status === "finalization" && end > today),
  asked("UQ4", "status", ({ status, end }, { today }) => status === "closed" && end > today),
  asked("UQ5", "sdgTargets", ({ sdgTargets }) => sdgTargets.length === 0),
  asked("UQ6", "contributingPartners", ({ contributingPartners }) => contributingPartners.length === 0),
  asked("UQ7", "implementingPartners", ({ implementingPartners }) => implementingPartners.length === 0),
  asked("UQ8", "genderEquality", ({ genderEquality }) => genderEquality === null),
  asked("UQ9", "humanRights", ({ humanRights }) => humanRights === null),
  asked("UQ10", "qcprFunction", ({ qcprFunction }) => qcprFunction === null),
  held("UQ11", "organisation", (component, context) => entitiesOf(component, context).size > 1),
  held("UQ12", "end", ({ start, end, programme }, { set }) => {
    const frame = entryWith(set, "programme", programme)?.content;
    return frame !== undefined && (start < frame.start || end > frame.end);
  }),
  held("UQ13", "sdgTargets", ({ sdgTargets }) => sdgTargets.length > 10),
];

/** A check a rule, so that each speaks as soon as what it asks about is written. */
export const uninfoChecks: readonly Check<"component">[] = rules.map(
  ({ id, field, weight, broken }) =>
    (component, context) =>
      broken(component, context)
        ? [(weight === "error" ? fault : remark)(field, id, valuesFor(id, component, context))]
        : [],
);

/** One code under several organisations is a sub-output of several entities, however many entries it is written in. */
function entitiesOf(
  { organisation, code, programme }: Component,
  { set, entry }: CheckContext,
): ReadonlySet<string> {
  const shared = set.component.filter(
    ({ id, content }) => id !== entry && content.programme === programme && content.code === code,
  );
  return new Set([organisation, ...shared.map(({ content }) => content.organisation)]);
}

/** What the sentence names; only what the rule itself asks about. */
function valuesFor(id: string, component: Component, { set }: CheckContext): FieldFinding["values"] {
  if (id === "UQ13") return { count: component.sdgTargets.length };
  if (id === "UQ2") return { start: component.start };
  if (["UQ1", "UQ3", "UQ4"].includes(id)) return { end: component.end };
  if (id !== "UQ12") return {};
  const frame = entryWith(set, "programme", component.programme)?.content;
  const { start, end } = component;
  return { start, end, from: frame?.start ?? "", to: frame?.end ?? "" };
}

function asked(id: string, field: UninfoRule["field"], broken: UninfoRule["broken"]): UninfoRule {
  return { id, field, weight: "warning", broken };
}

function held(id: string, field: UninfoRule["field"], broken: UninfoRule["broken"]): UninfoRule {
  return { id, field, weight: "error", broken };
}
