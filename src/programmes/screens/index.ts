/**
 * Which screens do programmes have? Their door.
 *
 * @module
 */

export { type PortfolioSearch, portfolioSearch } from "../portfolio/portfolio-filters.ts";
export { resultsFilter } from "../results/results-filter.ts";
export { PortfolioScreen } from "./portfolio/portfolio-screen.tsx";
export { ResultsScreen } from "./results/results-screen.tsx";
