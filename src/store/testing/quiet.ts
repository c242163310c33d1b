// A log for tests that nobody reads.

import type { StoreLog } from "../store-log.ts";

export const quiet: StoreLog = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
