/**
 * Is on file what it takes to close a programme and to have learned from it?
 *
 * Source: programmes.md 1.4.
 *
 * @module
 */
import { all, any, notAsked, type OnFile, type Question } from "./filing.ts";

/** Neither the programme nor any of its activities has days to come. */
export const lastActivity: Question = ({ own, id, programme, today }) => {
  const components = new Set(own.component.filter((one) => one.programme === id).map((one) => one.id));
  const running = own.activity.filter(
    ({ content }) =>
      components.has(content.component) && content.months.some((month) => month > today.slice(0, 7)),
  );
  const open = running.length + (programme.end > today ? 1 : 0);
  return { met: open === 0, entries: open === 0 ? [id] : [], open };
};

/** What was owed to a donor and came after the last day of the programme. */
export const finalNarrative: Question = ({ own, programme, today }) =>
  any(
    own.obligation.filter(
      ({ content: { to, done } }) =>
        to === "donor" && done !== null && done >= programme.end && done <= today,
    ),
  );

export const evaluation: Question = ({ own }) => any(own.evaluation);

export const managementResponse: Question = ({ own }) =>
  own.recommendation.length === 0 && own.evaluation.length > 0
    ? notAsked
    : all(own.recommendation, (id) =>
        own.recommendation.some((one) => one.id === id && one.content.response !== "open"),
      );

/** What was accepted is done, and so is what was promised about gaps. */
export const actionsClosed: Question = ({ own }): OnFile => {
  const accepted = own.recommendation.filter(
    ({ content }) => content.response === "accepted" || content.response === "partly",
  );
  const promised = [...accepted, ...own["gap-action"]];
  const done = promised.filter(({ content }) => content.done !== null);
  const open = promised.length - done.length;
  return { met: open === 0, entries: done.map(({ id }) => id), open };
};
