/**
 * What does each kind of rule hold a record to?
 *
 * Assumes: what is not there is another rule's matter (dates, percentages), as the rule set's description says.
 * Source: IATI Rulesets 2.03, schema.json and meta_tests.
 *
 * @module
 */
import { compileExpression } from "../xml/compile-expression.ts";
import { asTruth, numberIn } from "../xml/expression-values.ts";
import { textOf, withDescendants, type XmlElement, type XmlNode } from "../xml/xml-element.ts";
import { addsUpTo } from "./adds-up.ts";
import { dateRules } from "./date-rules.ts";
import { nodesAt, nodesAtAll, type RuleKind } from "./rule-paths.ts";
import type { Look, RuleCase } from "./rule-set.ts";

/** A kind of rule that each node of its paths must hold to. */
function everyNode(holds: (one: RuleCase) => (text: string, look: Look) => boolean): RuleKind {
  return (one) => {
    const [paths, test] = [nodesAtAll(one.paths), holds(one)];
    return (look) => paths.flatMap((nodes) => nodes(look)).find((node) => !test(textOf(node), look)) ?? null;
  };
}

export const ruleKinds: Readonly<Record<string, RuleKind>> = {
  ...dateRules,
  atleast_one: ({ paths }) => {
    const all = nodesAtAll(paths);
    return (look) => (all.some((nodes) => nodes(look).length > 0) ? null : look.context);
  },
  no_more_than_one: ({ paths }) => {
    const all = nodesAtAll(paths);
    return (look) => all.flatMap((nodes) => nodes(look))[1] ?? null;
  },
  only_one_of: ({ paths, excluded }) => {
    const [all, others] = [nodesAtAll(paths), nodesAtAll(excluded as readonly string[])];
    return (look) => {
      const there = all.map((nodes) => nodes(look)[0]).filter((node) => node !== undefined);
      const excludes = others.some((nodes) => nodes(look).length > 0);
      return there[excludes ? 0 : 1] ?? null;
    };
  },
  dependent: ({ paths }) => {
    const all = nodesAtAll(paths);
    return (look) => {
      const there = all.filter((nodes) => nodes(look).length > 0).length;
      return there === 0 || there === all.length ? null : look.context;
    };
  },
  one_or_all: (one) => {
    const given = nodesAt(one.one);
    const lacks = lacking(String(one.all));
    return (look) => (given(look).length > 0 ? null : lacks(look.context));
  },
  unique: ({ paths }) => {
    const all = nodesAtAll(paths);
    return (look) => {
      const seen = new Set<string>();
      return (
        all
          .flatMap((nodes) => nodes(look))
          .find((node) => {
            const text = textOf(node);
            return seen.size === seen.add(text).size;
          }) ?? null
      );
    };
  },
  sum: addsUpTo,
  strict_sum: addsUpTo,
  range: everyNode(({ min, max }) => (text) => {
    const value = numberIn(text);
    return !(
      Number.isNaN(value) ||
      (typeof min === "number" && value < min) ||
      (typeof max === "number" && value > max)
    );
  }),
  no_spaces: everyNode(() => (text) => text === text.trim()),
  regex_matches: everyNode((one) => {
    const pattern = new RegExp(String(one.regex));
    return (text, { around }) => isKnown(one, text, around.organisations) || pattern.test(text);
  }),
  regex_no_matches: everyNode((one) => {
    const pattern = new RegExp(String(one.regex));
    return (text) => !pattern.test(text);
  }),
  startswith: (one) => {
    const begins = (one.prefix as readonly string[] | undefined) ?? [String(one.start)];
    const fromRegisters = begins.includes("ORG-ID-PREFIX");
    const separator = String(one.separator ?? (fromRegisters ? "-" : ""));
    const [starts, paths] = [fromRegisters ? [] : begins.map(nodesAt), nodesAtAll(one.paths)];
    return (look) => {
      const { registers, organisations } = look.around;
      const allowed = fromRegisters ? registers : starts.flatMap((nodes) => nodes(look).map(textOf));
      if (allowed.length === 0) return null;
      const fine = (text: string) =>
        isKnown(one, text, organisations) || allowed.some((start) => text.startsWith(start + separator));
      return paths.flatMap((nodes) => nodes(look)).find((node) => !fine(textOf(node).trim())) ?? null;
    };
  },
  if_then: (one) => {
    const [when, then] = [compileExpression(String(one.if)), compileExpression(String(one.then))];
    const paths = nodesAtAll(one.paths);
    return (look) => {
      if (!asTruth(when(look.context, look.loop)) || asTruth(then(look.context, look.loop))) return null;
      return paths.flatMap((nodes) => nodes(look))[0] ?? look.context;
    };
  },
};

/** Some rules pass over identifiers that are in a register as they are, or begin with one that is. */
function isKnown(one: RuleCase, text: string, organisations: ReadonlySet<string>): boolean {
  if (one.idCondition === "NOT_EXISTING_ORG_ID") return organisations.has(text.trim());
  if (one.idCondition !== "NOT_EXISTING_ORG_ID_PREFIX") return false;
  return text
    .trim()
    .split("-")
    .some((_, at, parts) => organisations.has(parts.slice(0, at).join("-")));
}

const moneyElements = new Set(["value", "forecast", "loan-status"]);

/** The first place below that lacks what the record itself does not give. */
function lacking(what: string): (record: XmlElement) => XmlNode | null {
  const below = (needs: (element: XmlElement) => boolean) => (record: XmlElement) => {
    for (const element of withDescendants(record)) if (needs(element)) return element;
    return null;
  };
  if (what === "sector")
    return below(
      (each) => each.name === "transaction" && !each.children.some(({ name }) => name === "sector"),
    );
  if (what === "currency")
    return below((each) => moneyElements.has(each.name) && !each.attributes.has("currency"));
  return below((each) => each.name === "narrative" && !each.attributes.has("xml:lang"));
}
