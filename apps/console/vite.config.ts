/**
 * How is the console built, and how is it run while it is being changed?
 *
 * `npm run build` writes plain files to `apps/console/dist`, which the node serves; nothing in them is inline
 * and nothing comes from another address. `npm run console` serves the sources and passes `/api` to a node.
 *
 * @module
 */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    // The map engine is one chunk by nature and is loaded only when a map is opened.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": "http://127.0.0.1:7070" } },
});
