/**
 * How is a published set of rules read, and what does it find in one record?
 *
 * Source: IATI Rulesets 2.03 (standard.json and schema.json).
 *
 * @module
 */
import { ExchangeError } from "../exchange-error.ts";
import { compileExpression } from "../xml/compile-expression.ts";
import type { Expression, LoopValue } from "../xml/expression-path.ts";
import { asTruth, isNodes } from "../xml/expression-values.ts";
import { identifierOf, recordAround, textOf, type XmlElement, type XmlNode } from "../xml/xml-element.ts";
import type { Finding } from "./finding.ts";
import { remedyFor } from "./remedy.ts";
import { ruleKinds } from "./rule-kinds.ts";

/** A case as it stands in the file. */
export interface RuleCase {
  readonly [key: string]: unknown;
  readonly paths?: readonly string[];
  readonly condition?: string;
  readonly ruleInfo?: {
    readonly id: string;
    readonly severity: "error" | "warning";
    readonly message: string;
  };
}

type Cases = Readonly<Record<string, { readonly cases: readonly RuleCase[] }>>;
export type RuleSetFile = Readonly<Record<string, Cases>>;

/** What a rule may know besides the record. */
export interface RuleSurroundings {
  readonly now: Date;
  /** Prefixes of registers of organisations, and identifiers that are known as they are. */
  readonly registers: readonly string[];
  readonly organisations: ReadonlySet<string>;
}

/** What a rule looks at. */
export interface Look {
  readonly context: XmlElement;
  readonly loop: LoopValue;
  readonly around: RuleSurroundings;
}

/** Null: the rule holds. Else the node that breaks it. */
export type Check = (look: Look) => XmlNode | null;

export type RuleSet = (record: XmlElement, around: RuleSurroundings) => Finding[];

type Runner = (look: Look) => Finding[];

/** @throws ExchangeError `expression` for a rule whose kind or path is not known: none is passed over. */
export function compileRuleSet(file: RuleSetFile): RuleSet {
  const groups = Object.entries(file).map(([selector, cases]) => ({
    select: compileExpression(selector),
    runners: compileCases(cases),
  }));
  return (record, around) =>
    groups.flatMap(({ select, runners }) => {
      const contexts = select(record, null);
      if (!isNodes(contexts)) return [];
      return contexts.flatMap((context) =>
        context.kind === "element" ? runners.flatMap((run) => run({ context, loop: null, around })) : [],
      );
    });
}

function compileCases(kinds: Cases): Runner[] {
  return Object.entries(kinds).flatMap(([kind, { cases }]) =>
    cases.map((one) => (kind === "loop" ? compileLoop(one) : compileCase(kind, one))),
  );
}

function compileCase(kind: string, one: RuleCase): Runner {
  const compile = Object.hasOwn(ruleKinds, kind) ? ruleKinds[kind] : undefined;
  if (compile === undefined)
    throw new ExchangeError("expression", `The kind of rule "${kind}" is not known.`);
  const check = compile(one);
  const condition: Expression = one.condition === undefined ? () => true : compileExpression(one.condition);
  return (look) => {
    if (!asTruth(condition(look.context, look.loop))) return [];
    const culprit = check(look);
    return culprit === null
      ? []
      : [{ ...about(kind, one), ...place(look, culprit), remedy: remedyFor(kind, one, look) }];
  };
}

/** Runs its rules once for each different value, which stands for `$1` in them. */
function compileLoop(one: RuleCase): Runner {
  const each = compileExpression(String(one.foreach));
  const runners = compileCases(one.do as Cases);
  return (look) => {
    const nodes = each(look.context, null);
    const values = new Set(isNodes(nodes) ? nodes.map(textOf) : []);
    return [...values].flatMap((loop) => runners.flatMap((run) => run({ ...look, loop })));
  };
}

function about(kind: string, { ruleInfo }: RuleCase): Pick<Finding, "rule" | "severity" | "message"> {
  return {
    rule: ruleInfo?.id ?? kind,
    severity: ruleInfo?.severity ?? "error",
    message: ruleInfo?.message ?? `The rule ${kind} does not hold.`,
  };
}

function place({ context }: Look, { line }: XmlNode): Pick<Finding, "identifier" | "line"> {
  return { identifier: identifierOf(recordAround(context)), line };
}
