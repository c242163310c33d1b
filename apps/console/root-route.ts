/**
 * What is handed to every page?
 *
 * @module
 */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { type Asking, NothingHere } from "../../src/safeguards/screens/index.ts";

export interface RouterContext {
  /** Answers that were given, by purpose. */
  readonly cache: QueryClient;
  readonly asking: Asking;
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NothingHere,
});
