/**
 * Which things hang together, directly or through others?
 *
 * Source: Tarjan, JACM 22 (1975), 215-225; path halving, Tarjan and van Leeuwen, JACM 31 (1984), 245-281.
 *
 * @module
 */
export class UnionFind {
  readonly #parent: Int32Array;

  /** @param size - Things, numbered from 0; each begins on its own. */
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The number that stands for all that hang together with this one: their lowest. */
  find(thing: number): number {
    let at = thing;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const grandparent = this.#parent[parent] ?? parent;
      this.#parent[at] = grandparent;
      at = grandparent;
    }
  }

  join(a: number, b: number): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
