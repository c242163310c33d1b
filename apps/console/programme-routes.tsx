/**
 * Which address shows which of programmes' screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
export const programmeRoutes = [] as const;
