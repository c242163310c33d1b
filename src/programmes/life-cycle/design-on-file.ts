/**
 * Is on file what a programme needs on the way from an idea to its approval?
 *
 * Source: programmes.md 1.4, 2.5 and 2.7.
 *
 * @module
 */
import { all, any, dated, type OnFile, type Question } from "./filing.ts";

/** Less than a self-report with a document is nobody's evidence. */
const leastGrade = 2;

/** Decided by the body since the programme came where it stands, in words, and not the reason of an earlier gate. */
export const decision: Question = ({ own, id: programme, body, since, used, today }) =>
  any(
    own.decision.filter(({ id, content }) => {
      const { decided, outcome } = content;
      const here = decided !== null && decided <= today && (since === null || decided >= since);
      const theirs = content.programme === programme && content.body === body;
      return theirs && here && outcome !== "" && !used.has(id);
    }),
  );

export const entryPoint: Question = ({ own, id }) =>
  any(
    own["entry-point"].filter(({ content }) => {
      const scored = content.value !== null || content.priority !== null;
      return content.programme === id && scored && content.evidenceGrade >= leastGrade;
    }),
  );

/** What drove it: one dated fact at least, and what the organisations pay themselves, be it nothing. */
export const driverFacts: Question = (filing) => {
  const { programme } = filing;
  const facts = [
    programme.inJointWorkPlan,
    programme.theoryOfChangeReviewed,
    programme.designConvened,
    programme.governmentRequest,
    programme.callForProposals,
  ];
  const first = facts.filter((day) => day !== null).sort()[0];
  return programme.ownFunds === null ? { met: false, entries: [], open: 1 } : dated(first, filing);
};

export const doNoHarm: Question = (filing) => dated(filing.programme.doNoHarmScreen, filing);
export const theoryOfChange: Question = (filing) => dated(filing.programme.theoryOfChangeReviewed, filing);
export const riskRegister: Question = (filing) => dated(filing.programme.riskRegister, filing);
export const breakEven: Question = (filing) => dated(filing.programme.breakEven, filing);

/** Every component hangs on a result of a plan, and something is to be reached by it or by all together. */
export const resultsFramework: Question = ({ own, id }) => {
  const components = own.component.filter(({ programme }) => programme === id);
  const aims = own.target.filter(({ programme }) => programme === id);
  const hung = all(components, (one) =>
    components.some(({ id: each, content }) => each === one && content.resultNode !== null),
  );
  return together(hung, any(aims));
};

/** Both that are asked of everybody, with reasons; empty is not 0. */
export const markers: Question = ({ own, id }) => {
  const components = own.component.filter(({ programme }) => programme === id);
  const marked = components.filter(({ content }) => {
    const { genderEquality, humanRights, markerReasons } = content;
    return genderEquality !== null && humanRights !== null && markerReasons !== "";
  });
  return all(components, (one) => marked.some((each) => each.id === one));
};

function together(one: OnFile, other: OnFile): OnFile {
  return {
    met: one.met && other.met,
    entries: [...one.entries, ...other.entries],
    open: one.open + other.open,
  };
}
