/**
 * Which screens does community have? Their door.
 *
 * @module
 */

export { moderationTab } from "../connect/moderation-tab.ts";
export { risksFilter } from "../risk/risks-filter.ts";
export { routesTab } from "../routes/routes-tab.ts";
export { ModerationScreen } from "./connect/moderation-screen.tsx";
export { KeysScreen } from "./keys/keys-screen.tsx";
export { RecipientsScreen } from "./keys/recipients-screen.tsx";
export { RecoverScreen } from "./keys/recover-screen.tsx";
export { PublicationScreen } from "./publication/publication-screen.tsx";
export { RisksScreen } from "./risk/risks-screen.tsx";
export { RoutesScreen } from "./routes/routes-screen.tsx";
