/**
 * What in these files breaks a boundary?
 */
import { reachOf } from "./imports.ts";
import { placeOf, targetOf } from "./place.ts";
import { innerRules, networkReason, packageRules, type Reason } from "./rules.ts";
import type { SourceFile } from "./source-files.ts";

/** All refusals of some files, each a message of three lines; empty when the house stands. */
export function refusals(files: readonly SourceFile[]): string[] {
  return files.flatMap(refusalsOf);
}

function refusalsOf(file: SourceFile): string[] {
  const from = placeOf(file.path);
  const { imports, connections } = reachOf(file);
  const refusedImports = imports.flatMap((each) => {
    const to = targetOf(file.path, each.specifier);
    if (to === null) return [];
    const reasons =
      "place" in to
        ? innerRules.map((rule) => rule(from, to.place, each))
        : packageRules.map((rule) => rule(from, to.package, each));
    return said(`${file.path}:${each.line} imports "${each.specifier}"`, reasons);
  });
  const refusedConnections = connections.flatMap(({ name, line }) =>
    said(`${file.path}:${line} calls ${name}()`, [networkReason(from)]),
  );
  return [...refusedImports, ...refusedConnections];
}

/** One message for the first reason: mending it usually mends the others. */
function said(what: string, reasons: readonly (Reason | null)[]): string[] {
  const reason = reasons.find((each) => each !== null);
  return reason ? [`${what}\n  refused: ${reason.why}\n  instead: ${reason.instead}`] : [];
}
