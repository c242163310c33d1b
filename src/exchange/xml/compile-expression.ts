/**
 * What does an expression of a rule say about a node?
 *
 * A small part of XPath 1.0, read once and run many times: paths with predicates, comparisons, `and`, `or`, `+`, `|`,
 * `count`, `not`, `number`. Anything else is refused when it is read, never passed over.
 *
 * Source: W3C XML Path Language 1.0.
 *
 * @module
 */
import { type Expression, followPath, type Step } from "./expression-path.ts";
import { ExpressionTokens } from "./expression-tokens.ts";
import { asNumber, asTruth, type Comparison, compare, comparisons, isNodes } from "./expression-values.ts";

const functions: Readonly<Record<string, (of: Expression) => Expression>> = {
  count: (of) => (node, loop) => {
    const value = of(node, loop);
    return isNodes(value) ? value.length : Number.NaN;
  },
  not: (of) => (node, loop) => !asTruth(of(node, loop)),
  number: (of) => (node, loop) => asNumber(of(node, loop)),
};

/** @throws ExchangeError `expression` if it says something we do not know. */
export function compileExpression(source: string): Expression {
  const tokens = new ExpressionTokens(source);
  const expression = either(tokens);
  if (tokens.peek() !== undefined) throw tokens.refused(`"${tokens.peek()}" is one word too many`);
  return expression;
}

function either(tokens: ExpressionTokens): Expression {
  const parts = [both(tokens)];
  while (tokens.take("or")) parts.push(both(tokens));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (node, loop) => parts.some((part) => asTruth(part(node, loop)));
}

function both(tokens: ExpressionTokens): Expression {
  const parts = [compared(tokens)];
  while (tokens.take("and")) parts.push(compared(tokens));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (node, loop) => parts.every((part) => asTruth(part(node, loop)));
}

function compared(tokens: ExpressionTokens): Expression {
  const left = added(tokens);
  const how = tokens.peek();
  if (!isComparison(how)) return left;
  tokens.next();
  const right = added(tokens);
  return (node, loop) => compare(how, left(node, loop), right(node, loop));
}

function isComparison(word: string | undefined): word is Comparison {
  return word !== undefined && Object.hasOwn(comparisons, word);
}

function added(tokens: ExpressionTokens): Expression {
  let sum = united(tokens);
  while (tokens.take("+")) {
    const [left, right] = [sum, united(tokens)];
    sum = (node, loop) => asNumber(left(node, loop)) + asNumber(right(node, loop));
  }
  return sum;
}

function united(tokens: ExpressionTokens): Expression {
  let union = single(tokens);
  while (tokens.take("|")) {
    const [left, right] = [union, single(tokens)];
    union = (node, loop) => {
      const [first, second] = [left(node, loop), right(node, loop)];
      return isNodes(first) && isNodes(second) ? [...new Set([...first, ...second])] : [];
    };
  }
  return union;
}

function single(tokens: ExpressionTokens): Expression {
  const word = tokens.peek() ?? tokens.next();
  if (tokens.take("(")) return closed(tokens);
  if (/^['"]/.test(word)) return literal(tokens.next().slice(1, -1));
  if (/^\d/.test(word)) return literal(Number(tokens.next()));
  return tokens.peek(1) === "(" ? called(tokens) : path(tokens);
}

/** `'$1'` is what the loop around it stands at; as a value it cannot break out of its quotes. */
function literal(value: string | number): Expression {
  return value === "$1" ? (_, loop) => loop ?? "$1" : () => value;
}

function closed(tokens: ExpressionTokens): Expression {
  const inner = either(tokens);
  tokens.expect(")");
  return inner;
}

function called(tokens: ExpressionTokens): Expression {
  const name = tokens.next();
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined) throw tokens.refused(`the function "${name}" is not known`);
  tokens.expect("(");
  return known(closed(tokens));
}

function path(tokens: ExpressionTokens): Expression {
  const top = tokens.peek() === "/" || tokens.peek() === "//";
  const steps: Step[] = [step(tokens, top ? tokens.next() === "//" : false)];
  while (tokens.peek() === "/" || tokens.peek() === "//") steps.push(step(tokens, tokens.next() === "//"));
  return followPath(steps, top);
}

function step(tokens: ExpressionTokens, anywhere: boolean): Step {
  const test = tokens.take("@") ? `@${tokens.next()}` : tokens.next();
  if (!/^(@?[A-Za-z_][\w.:-]*|text\(\)|\.\.?)$/.test(test)) throw tokens.refused(`"${test}" is no step`);
  const predicates: Expression[] = [];
  while (tokens.take("[")) {
    predicates.push(either(tokens));
    tokens.expect("]");
  }
  return { test, anywhere, predicates };
}
