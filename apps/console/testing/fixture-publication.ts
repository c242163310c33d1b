/**
 * What does the contract answer about publications on the small node that the console is tested against?
 *
 * @module
 */
import * as community from "../../../src/community/api.ts";
import { weakestDisclosure } from "../../../src/safeguards/index.ts";
import type { Answered, Asked } from "./fixture-answers.ts";

const batch = {
  month: "2026-09",
  day: "2026-10-20",
  shown: 12,
  held: { "below-floor": 31, dominated: 2, uncorroborated: 5, "below-threshold": 4 },
};

/** One node's publications, made anew for each test. */
export class FixturePublication {
  #version = 41;
  readonly #withdrawn = new Map<string, { leg: string; kind: string; since: string; reason: string }>();

  /** Null for another path. */
  answer({ method, path, body }: Asked): Answered | null {
    if (path === "/publication" && method === "GET") return ok(community.publicationView, this.#view());
    if (path === "/publication/next") return ok(community.nextPublicationView, this.#next());
    if (path === "/publication" && method === "POST") return this.#publish(body);
    if (path === "/publication/withdrawals" && method === "POST") {
      const given = community.riskWithdrawalGiven.parse(body);
      this.#withdrawn.set(`${given.leg} ${given.kind}`, { ...given, since: "2026-11-20" });
      return { status: 204, body: null };
    }
    if (path === "/publication/withdrawals/lift" && method === "POST") {
      const { leg, kind } = community.riskCellGiven.parse(body);
      this.#withdrawn.delete(`${leg} ${kind}`);
      return { status: 204, body: null };
    }
    return null;
  }

  #view() {
    const { batchesPerMonth: _, ...policy } = weakestDisclosure;
    const released = (month: string, quarter: string) => ({
      dataset: `risk of legs, first counted for ${month}`,
      quarter,
      epsilon: 1,
      day: `${month}-20`,
      released: 12,
      held: batch.held,
    });
    return {
      current: { version: this.#version, day: "2026-11-19", files: 2_410 },
      publicKey: "ue8+QpUR90fi280so6w6PDaKKy5g4OHDq/SLQ95rbOs=",
      batch,
      withdrawn: [...this.#withdrawn.values()],
      policy,
      ledger: [released("2026-08", "2026-Q3"), released("2026-09", "2026-Q4")],
    };
  }

  #next() {
    const fresh = this.#version > 41;
    const leg = "sebha--tripoli";
    return {
      batch: fresh ? null : { ...batch, month: "2026-10", day: "2026-11-20", shown: 14 },
      nextBatchFrom: "2026-12-14",
      changes: fresh
        ? []
        : [
            { topic: "warning", change: "withdrawn", leg, name: "The well at the second checkpoint is dry." },
            { topic: "risk", change: "added", leg, name: "extortion" },
            { topic: "help", change: "changed", leg, name: "Clinic of the old port" },
          ],
      more: fresh ? 0 : 2,
    };
  }

  #publish(body: unknown): Answered {
    community.publishOrder.parse(body);
    this.#version += 1;
    return ok(community.publishedView, {
      version: this.#version,
      day: "2026-11-20",
      files: 2_410,
      batch: null,
    });
  }
}

function ok(schema: { parse(body: unknown): unknown }, body: unknown): Answered {
  return { status: 200, body: schema.parse(body) };
}
