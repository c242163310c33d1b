/**
 * What do people on the move tell, and what are they told? The server's door of community.
 *
 * @module
 */
export { communityMigrations } from "./migrations.ts";
export { type CommunityServices, communityRoutes } from "./routes.ts";
