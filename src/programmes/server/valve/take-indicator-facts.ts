/**
 * How do figures cross from operations to programmes?
 *
 * One way, by the node itself, for one of twelve indicators on a fixed grid. Disclosure control runs in the order of the
 * contract; noise is drawn and paid for through the safeguards' own `releaseFacts`, in the same public ledger as everything
 * else that is released. A ratio is released as those that met it and those that did not: each contribution counts in one of
 * the two, so that both together cost no more than one. Totals are sums of noisy cells. The same grid again gives the same
 * numbers, adds nothing and costs nothing.
 *
 * Source: programmes.md section 4; trust.md rules 36 and 37.
 *
 * @module
 */
import { createHash, createHmac } from "node:crypto";
import { type DisclosurePolicy, disclosurePolicy } from "../../../safeguards/index.ts";
import {
  type Action,
  type Desk,
  type Doors,
  releaseFacts,
  SafeguardError,
} from "../../../safeguards/server/index.ts";
import { checkedGrid, type FactGrid, type GridCell } from "../../valve/fact-grid.ts";
import { type FactReason, factName, heldFacts, type PlacedFact } from "../../valve/held-facts.ts";
import { type IndicatorFact, shownNumber } from "../../valve/indicator-fact.ts";
import { type OperationalIndicator, valveRules } from "../../valve/operational-indicators.ts";
import { addFact, lockFacts, standingFacts } from "./fact-row.ts";

export interface FactsOrder {
  readonly grid: FactGrid;
  /** UTC day; ISO date. */
  readonly today: string;
  /** At least 32 bytes, known to this node alone: the node's `disclosure.key`. */
  readonly secret: Uint8Array;
  /** The node's own policy, where it is stricter than the contract. */
  readonly policy?: DisclosurePolicy;
}

export interface FactsTaken {
  /** New revisions that show numbers. */
  readonly released: number;
  /** New revisions that show none, by reason. */
  readonly held: Readonly<Partial<Record<FactReason, number>>>;
  /** Facts that stand as they stood. */
  readonly unchanged: number;
}

/**
 * Takes one grid of one indicator.
 * @throws ProgrammeError "grid-refused" before anything is written.
 */
export async function takeIndicatorFacts(doors: Doors, order: FactsOrder): Promise<FactsTaken> {
  const indicator = checkedGrid(order.grid);
  return await doors.perform({ kind: "node" }, "oversight", taking(order, indicator));
}

type Taken = OperationalIndicator & { readonly kind: "ratio" | "count" };

function taking(order: FactsOrder, indicator: Taken): Action<FactsTaken> {
  return {
    name: "programme.take-facts",
    needs: null,
    scope: "door",
    touched: () => [],
    run: async (desk) => {
      await lockFacts(desk);
      const standing = new Map(
        (await standingFacts(desk, indicator.code)).map((fact) => [factName(fact), fact]),
      );
      const made = indicator.neverHeld
        ? plainFacts(order, indicator)
        : await controlledFacts(desk, { order, indicator, standing });
      return await keep(desk, made, standing);
    },
  };
}

type NewFact = Omit<IndicatorFact, "id" | "revision">;
type Standing = ReadonlyMap<string, IndicatorFact>;

interface Controlling {
  readonly order: FactsOrder;
  readonly indicator: Taken;
  readonly standing: Standing;
}

/** What oversight sees whatever it says: as counted, at once. */
function plainFacts({ grid, today }: FactsOrder, indicator: Taken): readonly NewFact[] {
  const shown = { floor: 0, contributors: 0, dominancePercent: 100, lagDays: 0 };
  const cells = grid.cells.map((cell) => ({ ...cell, operationOpen: false }));
  // Far ahead: nothing of it waits for its quarter to end.
  const facts = heldFacts({ grid: { ...grid, cells }, today: "9999-12-31", rules: shown });
  return facts.map((fact) => ({
    ...described(fact, indicator, today),
    ...trueNumbers(fact, indicator),
    mechanism: "none",
    epsilon: null,
    roundedTo: 1,
    draws: 0,
    lagDays: 0,
    held: null,
    seedCommitment: null,
  }));
}

async function controlledFacts(desk: Desk, { order, indicator, standing }: Controlling) {
  const { grid, today, secret } = order;
  const policy = strictest(order.policy ?? disclosurePolicy());
  const facts = heldFacts({ grid, today, rules: policy, before: shownBefore(standing) });
  const dataset = `indicator ${indicator.code}`;
  const control = (fact: PlacedFact): NewFact => ({
    ...described(fact, indicator, today),
    numerator: null,
    n: null,
    partners: null,
    mechanism: "two-sided geometric",
    epsilon: valveRules.epsilon,
    roundedTo: valveRules.roundedTo,
    draws: fact.cells.length * (indicator.kind === "ratio" ? 2 : 1),
    lagDays: policy.lagDays,
    held: fact.held,
    seedCommitment: commitmentOf(secret, dataset, fact),
  });
  if (facts.every(({ held }) => held !== null)) return facts.map(control);
  const parts = grid.cells.flatMap((cell) => partsOf(cell, indicator));
  const plan = { dataset, day: today, epsilon: valveRules.epsilon, policy, secret, plainCounts: true };
  try {
    return await releaseFacts(desk, { ...plan, facts: parts }, (noisy) => {
      const values = new Map(noisy.map(({ name, value }) => [name, value]));
      const made = facts.map((fact) =>
        fact.held === null ? { ...control(fact), ...noisyNumbers(fact, indicator, values) } : control(fact),
      );
      // Nothing new is shown: nothing is paid.
      if (made.every((fact) => fact.held !== null || isSame(fact, standing.get(factName(fact)))))
        throw new NothingNew(made);
      const held = countedBy(made.flatMap((fact) => (fact.held === null ? [] : [fact.held])));
      return { result: made, released: made.filter((fact) => fact.held === null).length, held };
    });
  } catch (error) {
    if (error instanceof NothingNew) return error.facts;
    if (!(error instanceof SafeguardError) || error.code !== "budget-spent") throw error;
    return facts.map((fact) => stopped(control(fact), standing.get(factName(fact))));
  }
}

/** Ends a release before it is paid for, with what stands anyhow. */
class NothingNew extends Error {
  readonly facts: readonly NewFact[];

  constructor(facts: readonly NewFact[]) {
    super("Every fact that would be shown stands already.");
    this.facts = facts;
  }
}

/** With no budget left what was shown stays as it is, and what would be new is held. */
function stopped(fact: NewFact, standing: IndicatorFact | undefined): NewFact {
  if (fact.held !== null) return fact;
  return standing !== undefined && standing.held === null ? standing : { ...fact, held: "budget-spent" };
}

/** The contract's values, or the node's where they are stricter. */
function strictest(policy: DisclosurePolicy): DisclosurePolicy {
  return disclosurePolicy({
    ...policy,
    floor: Math.max(policy.floor, valveRules.floor),
    contributors: Math.max(policy.contributors, valveRules.contributors),
    dominancePercent: Math.min(policy.dominancePercent, valveRules.dominancePercent),
    lagDays: Math.max(policy.lagDays, valveRules.lagDays),
  });
}

function shownBefore(standing: Standing) {
  const named = (facts: readonly IndicatorFact[]) => new Set(facts.map(factName));
  const all = [...standing.values()];
  return {
    closing: named(all.filter(({ held }) => held === "complementary")),
    shown: named(all.filter(({ held }) => held === null)),
  };
}

function described({ place, start, end }: PlacedFact, { code, kind }: Taken, today: string) {
  return { indicator: code, kind, place, start, end, released: today };
}

function trueNumbers({ cells }: PlacedFact, { kind }: Taken) {
  const counted = cells.flatMap(({ byPartner }) => Object.values(byPartner));
  const met = counted.reduce((all, one) => all + (one.met ?? 0), 0);
  const n = counted.reduce((all, one) => all + one.all, 0);
  return { n, numerator: kind === "ratio" ? met : null, partners: partnersIn(cells) };
}

function noisyNumbers({ cells }: PlacedFact, { kind }: Taken, values: ReadonlyMap<string, number>) {
  const sum = (part: Part) => cells.reduce((all, cell) => all + (values.get(partName(cell, part)) ?? 0), 0);
  if (kind === "count") return { n: shownNumber(sum("all")), numerator: null, partners: partnersIn(cells) };
  const met = Math.max(0, sum("met"));
  const n = shownNumber(met + Math.max(0, sum("rest")));
  return { n, numerator: Math.min(n, shownNumber(met)), partners: partnersIn(cells) };
}

function partnersIn(cells: readonly GridCell[]): number {
  const counting = cells.flatMap(({ byPartner }) =>
    Object.entries(byPartner).flatMap(([partner, { all }]) => (all > 0 ? [partner] : [])),
  );
  return new Set(counting).size;
}

type Part = "all" | "met" | "rest";

/** What noise is added to: each contribution is in one of the parts of one cell. */
function partsOf(cell: GridCell, { kind }: Taken) {
  const counted = Object.values(cell.byPartner);
  const all = counted.reduce((sum, one) => sum + one.all, 0);
  const met = counted.reduce((sum, one) => sum + (one.met ?? 0), 0);
  if (kind === "count") return [{ name: partName(cell, "all"), value: all }];
  return [
    { name: partName(cell, "met"), value: met },
    { name: partName(cell, "rest"), value: all - met },
  ];
}

function partName({ quarter, place }: GridCell, part: Part): string {
  return JSON.stringify([quarter, place, part]);
}

/** Hides the seed and binds to it. */
function commitmentOf(secret: Uint8Array, dataset: string, fact: PlacedFact): string {
  const seed = createHmac("sha256", secret)
    .update(JSON.stringify([dataset, factName(fact)]))
    .digest();
  return createHash("sha256").update("waymark seed ").update(seed).digest("hex");
}

async function keep(desk: Desk, facts: readonly NewFact[], standing: Standing): Promise<FactsTaken> {
  const fresh = facts.filter((fact) => !isSame(fact, standing.get(factName(fact))));
  for (const fact of fresh)
    await addFact(desk, { ...fact, revision: (standing.get(factName(fact))?.revision ?? 0) + 1 });
  const held = countedBy(fresh.flatMap((fact) => (fact.held === null ? [] : [fact.held])));
  const released = fresh.filter((fact) => fact.held === null).length;
  return { released, held, unchanged: facts.length - fresh.length };
}

/** The same to whoever reads it. */
function isSame(fact: NewFact, standing: IndicatorFact | undefined): boolean {
  if (standing === undefined) return false;
  const told = ({ n, numerator, partners, held, mechanism }: NewFact) =>
    JSON.stringify([n, numerator, partners, held, mechanism]);
  return told(fact) === told(standing);
}

function countedBy(reasons: readonly FactReason[]): Readonly<Partial<Record<FactReason, number>>> {
  const times: Partial<Record<FactReason, number>> = {};
  for (const reason of reasons) times[reason] = (times[reason] ?? 0) + 1;
  return times;
}
