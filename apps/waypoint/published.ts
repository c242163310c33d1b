/**
 * What does the public app read of a publication?
 *
 * Types alone: the first load carries none of the community's code.
 *
 * Source: the files of a publication, `src/community/publication/public-files.ts`.
 *
 * @module
 */
export type {
  LegPage,
  LegRisk,
  PublicPost,
  PublicRoutes,
  PublicService,
  PublicWarning,
  RiskKind,
} from "../../src/community/index.ts";
