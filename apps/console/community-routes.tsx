/**
 * Which address shows which of community's screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */

export const communityRoutes = [] as const;
