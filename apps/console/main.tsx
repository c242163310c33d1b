/**
 * Where does the console begin?
 *
 * @module
 */
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/intelligence.css";
import "./styles/keys.css";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AskingProvider, KeysProvider } from "../../src/safeguards/screens/index.ts";
import { answersCache } from "./answers-cache.ts";
import { cspNonce } from "./csp-nonce.ts";
import { useHeldPurpose } from "./held-purpose.ts";
import { httpAsking } from "./http-asking.ts";
import { startLanguage } from "./languages.ts";
import { consoleRouter } from "./router.ts";
import { meanings, theme } from "./theme.ts";

const cache = answersCache();
const router = consoleRouter(cache);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

function Console() {
  const asking = httpAsking(useHeldPurpose());
  return (
    <AskingProvider value={asking}>
      <KeysProvider>
        <RouterProvider router={router} context={{ cache, asking }} />
      </KeysProvider>
    </AskingProvider>
  );
}

const direction = await startLanguage();
const root = document.getElementById("console");
if (root === null) throw new Error("index.html has an element with the id console.");
createRoot(root).render(
  <StrictMode>
    <DirectionProvider initialDirection={direction}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={meanings}
        defaultColorScheme="auto"
        getStyleNonce={cspNonce}
      >
        <QueryClientProvider client={cache}>
          <Console />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
