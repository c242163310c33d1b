/**
 * What does a file import, and which connections does it open?
 *
 * Read from the syntax tree, so that a comment or a string that looks like an import is none. Counted:
 * import and export-from, types too; `import()`, `require()`; `import("x").Type`; and the
 * `new URL("./x.ts", import.meta.url)` by which workers are started.
 */
import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

/** One import as it stands in the file. */
export interface Import {
  readonly specifier: string;
  /** Line it stands on, from 1. */
  readonly line: number;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What one file reaches for. */
export interface Reach {
  readonly imports: readonly Import[];
  /** Names of global network clients it calls: "fetch", "WebSocket". With lines. */
  readonly connections: readonly { readonly name: string; readonly line: number }[];
  /** Line of `export default`, or null. */
  readonly defaultExport: number | null;
}

const networkGlobals = new Set(["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "sendBeacon"]);
const globalObjects = new Set(["globalThis", "window", "self", "navigator"]);

/** Reads one file's reach. A file that does not parse yields what could be read of it. */
export function reachOf({ path, text }: SourceFile): Reach {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const connections: { name: string; line: number }[] = [];
  let defaultExport: number | null = null;

  const visit = (node: ts.Node): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    const found = importedBy(node);
    if (found) imports.push({ ...found, line });
    const name = connectionOpenedBy(node);
    if (name) connections.push({ name, line });
    if (isDefaultExport(node)) defaultExport = line;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, connections, defaultExport };
}

function importedBy(node: ts.Node): Omit<Import, "line"> | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, erased(node.importClause));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node)) {
    return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  }
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  if (ts.isCallExpression(node) && isLoader(node.expression)) return named(node.arguments[0], false);
  if (ts.isNewExpression(node) && isWorkerAddress(node)) return named(node.arguments?.[0], false);
  return null;
}

function erased(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function named(node: ts.Node | undefined, typeOnly: boolean): Omit<Import, "line"> | null {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : null;
}

function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === "require";
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.expression.getText() === "import.meta" &&
    callee.name.text === "glob"
  );
}

function isWorkerAddress(node: ts.NewExpression): boolean {
  const [address, base] = node.arguments ?? [];
  if (node.expression.getText() !== "URL" || base?.getText() !== "import.meta.url") return false;
  return !!address && ts.isStringLiteralLike(address) && /\.(tsx?|m?js)$/.test(address.text);
}

function connectionOpenedBy(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return networkGlobals.has(callee.text) ? callee.text : null;
  if (!ts.isPropertyAccessExpression(callee) || !globalObjects.has(callee.expression.getText())) return null;
  return networkGlobals.has(callee.name.text) ? callee.name.text : null;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return (
    ts.canHaveModifiers(node) &&
    !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}
