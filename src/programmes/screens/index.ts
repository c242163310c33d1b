/**
 * Which screens do programmes have? Their door.
 *
 * @module
 */
export { resultsFilter } from "../results/results-filter.ts";
export { ResultsScreen } from "./results/results-screen.tsx";
