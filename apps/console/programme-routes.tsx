/**
 * Which address shows which of programmes' screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import { ResultsScreen, resultsFilter } from "../../src/programmes/screens/index.ts";
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

export const programmeRoutes = [results] as const;
