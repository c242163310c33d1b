/**
 * Which words stand on a screen for a member, before anything was asked of a node?
 *
 * @module
 */
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { initReactI18next } from "react-i18next";
import english from "../../../../languages/en.json" with { type: "json" };
import type { Capability } from "../../../safeguards/index.ts";
import { AskingProvider, SignedInProvider } from "../../../safeguards/screens/index.ts";

interface Shown {
  readonly capabilities?: readonly Capability[];
  /** What the node has answered, by path. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

const purpose = "protection";
const unanswered = () => new Promise<never>(() => undefined);
const asking = { purpose, ask: unanswered, upload: unanswered, download: unanswered } as const;
const member = "00000000-0000-4000-8000-000000000001";
const partner = { id: "00000000-0000-4000-8000-000000000002", name: "Harbour shelter" };

/** @returns the words in English, by single spaces. */
export async function screenWords(screen: ReactElement, shown: Shown = {}): Promise<string> {
  const { capabilities = [], answers = {} } = shown;
  await i18next
    .use(initReactI18next)
    .init({ lng: "en", resources: { en: { translation: english } }, interpolation: { escapeValue: false } });
  const client = new QueryClient();
  for (const [path, answer] of Object.entries(answers)) client.setQueryData([purpose, path], answer);
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <AskingProvider value={asking}>
          <SignedInProvider value={{ member, partner, capabilities }}>{screen}</SignedInProvider>
        </AskingProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return markup
    .replace(/<style.*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
