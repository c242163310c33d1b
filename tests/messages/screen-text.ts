/**
 * Which messages does a screen ask for, and what does it say without asking?
 *
 * A message is asked for by `t("key")`, `t(a ? "key" : "other")`, t(`roles.${role}.name`), where each
 * gap stands for one step of a key, or by a constant of that name that is handed to `t` elsewhere.
 */
import ts from "typescript";
import type { SourceFile } from "../boundaries/source-files.ts";

/** One place in a file. */
export interface Asked {
  readonly path: string;
  readonly line: number;
  /** "members.link", or with gaps "roles.*.name". */
  readonly key: string;
  /** True when it stands in a call of `t`; false for a constant that may reach one. */
  readonly certain: boolean;
}

/** A sentence written into a screen. */
export interface Said {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const readAttributes = new Set([
  "label",
  "title",
  "placeholder",
  "aria-label",
  "alt",
  "description",
  "summary",
]);

/** Every key of messages a screen asks for, in order. */
export function askedIn(file: SourceFile): Asked[] {
  const found: Asked[] = [];
  walk(file, (node, line) => {
    const certain = ts.isCallExpression(node) && isTranslate(node.expression);
    const keys = certain
      ? keysOf(node.arguments[0])
      : ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
        ? keysOf(node)
        : [];
    for (const key of keys) found.push({ path: file.path, line, key, certain });
  });
  return found;
}

function isTranslate(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === "t";
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "t";
}

function keysOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join("")];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysOf(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(keysOf);
  return [];
}

/** Sentences in a screen's own text: three words between tags, two in an attribute people read. */
export function saidIn(file: SourceFile): Said[] {
  const found: Said[] = [];
  const note = (text: string, line: number, words: number) => {
    const said = text.replace(/\s+/g, " ").trim();
    if ((said.match(/\p{L}{2,}/gu) ?? []).length >= words) found.push({ path: file.path, line, text: said });
  };
  walk(file, (node, line) => {
    if (ts.isJsxText(node)) note(node.text, line, 3);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent) || readAttributes.has(node.parent.name.getText()))
        note(node.expression.text, line, 2);
    }
    if (
      ts.isJsxAttribute(node) &&
      readAttributes.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      note(node.initializer.text, line, 2);
    }
  });
  return found;
}

function walk({ path, text }: SourceFile, see: (node: ts.Node, line: number) => void): void {
  const tree = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : undefined,
  );
  const visit = (node: ts.Node): void => {
    see(node, tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}
