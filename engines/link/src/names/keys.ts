/**
 * Under which keys is a name found by its sound, in whatever script it is written?
 *
 * @module
 */
import type { FoldedName } from "./folded-name.ts";
import { skeletonOf } from "./sound.ts";

/** @returns Keys, each once; two names that share one are worth a look. */
export function soundKeys(name: FoldedName): readonly string[] {
  return [skeletonOf(name.joinedSound)];
}
