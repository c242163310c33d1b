/**
 * Which address shows which of programmes' screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  PortfolioScreen,
  portfolioSearch,
  ResultsScreen,
  resultsFilter,
} from "../../src/programmes/screens/index.ts";
import { signedIn } from "./signed-in-route.tsx";

const results = createRoute({
  getParentRoute: () => signedIn,
  path: "/results",
  validateSearch: resultsFilter,
  component: function Results() {
    const navigate = results.useNavigate();
    return (
      <ResultsScreen
        {...results.useSearch()}
        show={(next) => void navigate({ search: resultsFilter({ ...next }), replace: true })}
      />
    );
  },
});

const portfolio = createRoute({
  getParentRoute: () => signedIn,
  path: "/portfolio",
  validateSearch: portfolioSearch,
  component: function Portfolio() {
    const navigate = portfolio.useNavigate();
    return (
      <PortfolioScreen
        search={portfolio.useSearch()}
        change={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

export const programmeRoutes = [results, portfolio] as const;
