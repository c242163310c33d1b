/**
 * Which address shows which of programmes' screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import { ProgrammePublicationScreen } from "../../src/exchange/screens/index.ts";
import {
  ConditionsScreen,
  CoordinationScreen,
  conditionsFilter,
  coordinationFilter,
  EntryPointsScreen,
  ExerciseScreen,
  FactsScreen,
  factsFilter,
  GapsScreen,
  gapsFilter,
  PortfolioScreen,
  PrioritiesScreen,
  portfolioSearch,
  ResultsScreen,
  resultsFilter,
} from "../../src/programmes/screens/index.ts";
import { entryRoutes } from "./entry-routes.tsx";
import { signedIn } from "./signed-in-route.tsx";
import { valueRoutes } from "./value-routes.tsx";

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

const gaps = createRoute({
  getParentRoute: () => signedIn,
  path: "/gaps",
  validateSearch: gapsFilter,
  component: function Gaps() {
    const navigate = gaps.useNavigate();
    return (
      <GapsScreen
        {...gaps.useSearch()}
        show={(next) => void navigate({ search: gapsFilter({ ...next }), replace: true })}
      />
    );
  },
});

const coordination = createRoute({
  getParentRoute: () => signedIn,
  path: "/coordination",
  validateSearch: coordinationFilter,
  component: function Coordination() {
    const navigate = coordination.useNavigate();
    return (
      <CoordinationScreen
        {...coordination.useSearch()}
        show={(next) => void navigate({ search: coordinationFilter({ ...next }), replace: true })}
      />
    );
  },
});

const programmePublication = createRoute({
  getParentRoute: () => signedIn,
  path: "/programme-publication",
  component: ProgrammePublicationScreen,
});

const priorities = createRoute({
  getParentRoute: () => signedIn,
  path: "/priorities",
  component: PrioritiesScreen,
});

const newExercise = createRoute({
  getParentRoute: () => signedIn,
  path: "/priorities/new",
  component: function NewExercise() {
    const navigate = newExercise.useNavigate();
    return (
      <ExerciseScreen
        exerciseId={null}
        opened={(exerciseId) => void navigate({ to: "/priorities/$exerciseId", params: { exerciseId } })}
      />
    );
  },
});

const exercise = createRoute({
  getParentRoute: () => signedIn,
  path: "/priorities/$exerciseId",
  component: function Exercise() {
    const { exerciseId } = exercise.useParams();
    return <ExerciseScreen key={exerciseId} exerciseId={exerciseId} opened={() => undefined} />;
  },
});

const entryPoints = createRoute({
  getParentRoute: () => signedIn,
  path: "/entry-points",
  component: EntryPointsScreen,
});

export const programmeRoutes = [
  priorities,
  newExercise,
  exercise,
  entryPoints,
  ...valueRoutes,
  ...entryRoutes,
  conditions,
  facts,
  results,
  portfolio,
  gaps,
  coordination,
  programmePublication,
] as const;
