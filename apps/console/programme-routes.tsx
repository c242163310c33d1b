/**
 * Which address shows which of programmes' screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  ConditionsScreen,
  conditionsFilter,
  FactsScreen,
  factsFilter,
  PortfolioScreen,
  portfolioSearch,
  ResultsScreen,
  resultsFilter,
} from "../../src/programmes/screens/index.ts";
import { entryRoutes } from "./entry-routes.tsx";
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

const conditions = createRoute({
  getParentRoute: () => signedIn,
  path: "/conditions",
  validateSearch: conditionsFilter,
  component: function Conditions() {
    const navigate = conditions.useNavigate();
    return (
      <ConditionsScreen
        {...conditions.useSearch()}
        show={(next) => void navigate({ search: conditionsFilter({ ...next }) })}
      />
    );
  },
});

const facts = createRoute({
  getParentRoute: () => signedIn,
  path: "/indicator-facts",
  validateSearch: factsFilter,
  component: function Facts() {
    const navigate = facts.useNavigate();
    return (
      <FactsScreen
        {...facts.useSearch()}
        show={(next) => void navigate({ search: factsFilter({ ...next }), replace: true })}
      />
    );
  },
});

export const programmeRoutes = [...entryRoutes, conditions, facts, results, portfolio] as const;
