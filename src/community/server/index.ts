/**
 * What do people on the move tell, and what are they told? The server's door of community.
 *
 * @module
 */
export { communityMigrations } from "./migrations.ts";
export { type Encoding, encodings } from "./publication/compressed-file.ts";
export { currentManifest, currentPublication, publicFolder } from "./publication/current-publication.ts";
export { type PublicationKey, publicationKey } from "./publication/publication-key.ts";
export { type VerifiedPublication, verifyPublication } from "./publication/verify-publication.ts";
export { type WrittenPublication, writePublication } from "./publication/write-publication.ts";
export { type CommunityServices, communityRoutes } from "./routes.ts";
