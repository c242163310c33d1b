/**
 * Which screens do programmes have? Their door.
 *
 * @module
 */

export { briefSearch } from "../briefs/brief-search.ts";
export { conditionsFilter } from "../conditions/conditions-filter.ts";
export { coordinationFilter } from "../coordination/coordination-filter.ts";
export { entriesFilter } from "../entries/entries-filter.ts";
export { gapsFilter } from "../gaps/gaps-filter.ts";
export { programmeTab } from "../overview/programme-tab.ts";
export { portfolioSearch } from "../portfolio/portfolio-filters.ts";
export { resultsFilter } from "../results/results-filter.ts";
export { sheetsFilter } from "../sheets/sheets-filter.ts";
export { programmeSearch } from "../value/programme-search.ts";
export { factsFilter } from "../valve/facts-filter.ts";
export { BriefScreen } from "./briefs/brief-screen.tsx";
export { saveFile } from "./charts/save-file.ts";
export { ConditionsScreen } from "./conditions/conditions-screen.tsx";
export { CoordinationScreen } from "./coordination/coordination-screen.tsx";
export { EntriesScreen } from "./entries/entries-screen.tsx";
export { EntryScreen } from "./entries/entry-screen.tsx";
export { NewEntryScreen } from "./entries/new-entry-screen.tsx";
export { EntryPointsScreen } from "./entry-points/entry-points-screen.tsx";
export { GapsScreen } from "./gaps/gaps-screen.tsx";
export { GuestLinksScreen } from "./guests/guest-links-screen.tsx";
export { GuestScreen } from "./guests/guest-screen.tsx";
export { PortfolioScreen } from "./portfolio/portfolio-screen.tsx";
export { ExerciseScreen } from "./priorities/exercise-screen.tsx";
export { PrioritiesScreen } from "./priorities/priorities-screen.tsx";
export { ProgrammeScreen } from "./programmes/programme-screen.tsx";
export { ProgrammesScreen } from "./programmes/programmes-screen.tsx";
export { ResultsScreen } from "./results/results-screen.tsx";
export { SheetsScreen } from "./sheets/sheets-screen.tsx";
export { ValueScreen } from "./value/value-screen.tsx";
export { FactsScreen } from "./valve/facts-screen.tsx";
export { VisibilityScreen } from "./visibility/visibility-screen.tsx";
