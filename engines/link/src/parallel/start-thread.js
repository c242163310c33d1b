/**
 * Begins a thread in plain JavaScript, so that what it runs may be TypeScript.
 *
 * @module
 */
import { tsImport } from "tsx/esm/api";

await tsImport("./score-thread.ts", import.meta.url);
