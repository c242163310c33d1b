/**
 * How is a subject shown, with what holds it together?
 *
 * @module
 */
import type { z } from "zod";
import type { subjectView as schema } from "../../api.ts";
import type { Held, Subject } from "../subject.ts";
import { type JudgementReader, judgementView } from "./judgement-view.ts";
import { reasonViews } from "./proposal-view.ts";
import { recordDetailView } from "./record-view.ts";

/** @param record - The record that was asked for; it is among the subject's. */
export function subjectView(subject: Subject, record: string, member: string): z.infer<typeof schema> {
  const asked = subject.records.find((one) => one.row.id === record);
  const reader = { member, partners: asked?.partners ?? new Map() };
  return {
    record,
    caption: asked?.row.caption ?? "",
    entityType: asked?.row.entity_type ?? "",
    records: subject.records.map(recordDetailView),
    held: subject.held.map((pair) => heldView(pair, reader)),
  };
}

function heldView(pair: Held, reader: JudgementReader): z.infer<typeof schema>["held"][number] {
  const { a, b, bits, probability, because, counted, judgement } = pair;
  return {
    a,
    b,
    bits,
    probability,
    because: reasonViews(because),
    judgement: judgement === null ? null : judgementView(judgement, reader),
    counted: counted && judgement === null,
  };
}
