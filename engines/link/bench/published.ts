/**
 * What is the best figure that somebody published for each data set without using its labels?
 *
 * Looked up and not measured here. Each with where it stands and whether it is of the same data; null where none was
 * found. A method that learnt from labels of other data sets, or from a language model trained on text, is named as
 * such: we use neither.
 *
 * @module
 */

export interface Published {
  /** F1 of pairs, in [0, 1]. */
  readonly f1: number;
  readonly method: string;
  readonly source: keyof typeof SOURCES;
  /** The table, and how far it is of the same records and the same truth. */
  readonly note: string;
}

export const SOURCES = {
  autoer:
    "Nikoletos, Efthymiou, Papadakis, Stefanidis, “Auto-Configuring Entity Resolution Pipelines”, 2025, manuscript of its authors beside their code",
  collaborer:
    "Ge, Wang, Chen, Liu, Zheng, Gao, “CollaborER: A Self-supervised Entity Resolution Framework Using Multi-features Collaboration”, arXiv 2108.08090, 2021, table 3",
  pyjedai: "pyJedAI, tutorial “Dirty ER” of its documentation",
  splink: "Splink's tutorial model, measured here (compare.ts)",
  toolkit: "Python Record Linkage Toolkit, measured here (compare.ts)",
} as const;

export const PUBLISHED: Readonly<Record<string, readonly Published[] | null>> = {
  "FEBRL 1": [{ f1: 1, method: "EM classifier", source: "toolkit", note: "same data; rules by hand" }],
  "FEBRL 2": [{ f1: 0.9969, method: "Splink", source: "splink", note: "same data; model by hand" }],
  "FEBRL 4": [{ f1: 0.9997, method: "EM classifier", source: "toolkit", note: "same data; rules by hand" }],
  fake_1000: null,
  historical_50k: [
    {
      f1: 0.828,
      method: "Splink, connected components at .95",
      source: "splink",
      note: "same data; model by hand; F1 of clusters",
    },
  ],
  "DBLP-ACM (D4)": [
    {
      f1: 0.9863,
      method: "CollaborER-U, a language model that labels for itself",
      source: "collaborer",
      note: "same two tables, 2,220 of the 2,224 pairs",
    },
    {
      f1: 0.9819,
      method: "JedAI, default settings",
      source: "autoer",
      note: "same data; table of baselines",
    },
    { f1: 0.97, method: "ZeroER", source: "autoer", note: "same data; table of ZeroER" },
  ],
  "Restaurants (D1)": [
    {
      f1: 0.6426,
      method: "JedAI, default settings",
      source: "autoer",
      note: "same data; table of baselines; ZeroER finds nothing there",
    },
  ],
  "Fodors-Zagats": [
    {
      f1: 1,
      method: "ZeroER and CollaborER-U",
      source: "collaborer",
      note: "the whole two tables, 110 pairs; ours are rebuilt from one split, so not comparable",
    },
  ],
  "Abt-Buy (D2)": [
    {
      f1: 0.8673,
      method: "JedAI, default settings",
      source: "autoer",
      note: "same data; table of baselines",
    },
    { f1: 0.4646, method: "ZeroER", source: "autoer", note: "same data; table of ZeroER" },
  ],
  "Abt-Buy (dedupe)": [
    {
      f1: 0.8317,
      method: "CollaborER-U, a language model that labels for itself",
      source: "collaborer",
      note: "same two tables, another truth (1,028 pairs; ours 1,081): nearly comparable",
    },
  ],
  "IMDB-TMDB (D5)": [
    { f1: 0.9279, method: "ZeroER", source: "autoer", note: "same data; table of ZeroER" },
    {
      f1: 0.6759,
      method: "JedAI, default settings",
      source: "autoer",
      note: "same data; table of baselines",
    },
  ],
  Cora: [
    {
      f1: 0.5585,
      method: "pyJedAI, connected components",
      source: "pyjedai",
      note: "same data; a walk-through, not a best effort",
    },
  ],
  "Chicago childcare sites": null,
};
