/**
 * How is the result of a priority exercise signed?
 *
 * The node works it out anew from the exercise as it stands: what is signed is no number that somebody typed. Whoever signs
 * later signs the same result, as long as nobody changed the exercise in the meantime; then a new result begins.
 *
 * Source: programmes.md 2.1.
 *
 * @module
 */
import { setImmediate } from "node:timers/promises";
import { partnersById } from "../../../identity/server/index.ts";
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { type Entry, entryWith } from "../../entries/entry.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import { exerciseHash, seedOf } from "../../priorities/exercise-hash.ts";
import { type Drawing, outcomeInSteps, type PriorityOutcome } from "../../priorities/priority-outcome.ts";
import { openEntries } from "../entries/put-entry.ts";

export interface Signing {
  /** UUIDs of the act and, for a first signature, of the result. */
  readonly act: string;
  readonly entry: string;
  readonly exercise: string;
  readonly name: string;
  /** UTC day. */
  readonly today: string;
}

/** As many as the contract asks for. */
const draws = 100_000;

/** @throws SafeguardError "not-found", ProgrammeError "list-empty", "anchors-equal", "version-changed". */
export function signExercise(signing: Signing): Action<Entry> {
  return {
    name: "programme.sign-priorities",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const writer = await openEntries(desk, signing.today);
      const set = writer.standing();
      const exercise = entryWith(set, "priority-exercise", signing.exercise);
      if (exercise === null) throw new SafeguardError("not-found");
      const hash = exerciseHash(exercise.content);
      const standing = set["priority-result"].find(
        ({ content }) => content.exercise === signing.exercise && content.exerciseHash === hash,
      );
      const signature = { name: signing.name, organisation: await partnerName(desk), date: signing.today };
      const content = withSignature(
        standing?.content ?? (await resultOf(exercise, hash, signing.today)),
        signature,
      );
      return writer.put({
        act: signing.act,
        entry: standing?.id ?? signing.entry,
        kind: "priority-result",
        seen: standing?.version ?? 0,
        seenBy: "everybody",
        content,
      });
    },
  };
}

function withSignature(
  content: Content<"priority-result">,
  signature: Content<"priority-result">["signatures"][number],
): Content<"priority-result"> {
  const others = content.signatures.filter(
    ({ name, organisation }) => name !== signature.name || organisation !== signature.organisation,
  );
  return { ...content, signatures: [...others, signature] };
}

async function resultOf(
  { id, content }: Entry<"priority-exercise">,
  hash: string,
  today: string,
): Promise<Content<"priority-result">> {
  const seed = seedOf(hash);
  const { options, leader, reading } = await outcomeOf(content, { draws, seed });
  const first = options.find(({ option }) => option === leader);
  const leads = (high: number) => reading === "alike" && high === first?.low;
  return {
    exercise: id,
    date: today,
    seed,
    draws,
    ranked: options.map(({ option, low, high }) => ({
      option,
      value: low,
      ...(high > low ? { high } : {}),
      reading: option === leader || leads(high) ? reading : "behind",
    })),
    minorityView: content.minorityView,
    exerciseHash: hash,
    signatures: [],
  };
}

/** Between the steps the node answers others. */
async function outcomeOf(exercise: Content<"priority-exercise">, drawing: Drawing): Promise<PriorityOutcome> {
  const steps = outcomeInSteps(exercise, drawing);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

async function partnerName(desk: Desk): Promise<string> {
  const partners = await partnersById(desk);
  return partners.get(desk.partner ?? "")?.name ?? "";
}
