/**
 * Does a table that may be long begin with a part, and say of how many?
 */
import { MantineProvider } from "@mantine/core";
import i18next from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { initReactI18next } from "react-i18next";
import { beforeAll, expect, test } from "vitest";
import english from "../../../languages/en.json" with { type: "json" };
import { DataTable } from "./data-table.tsx";

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: "en", resources: { en: { translation: english } }, interpolation: { escapeValue: false } });
});

/** The page's text of a table of so many rows, and how many of them it has. */
function shown(count: number, inParts: boolean): { readonly rows: number; readonly markup: string } {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <DataTable
        inParts={inParts}
        caption="Numbers"
        columns={[{ name: "number", title: "Number", cell: String }]}
        rows={[...Array(count).keys()]}
        rowKey={String}
      />
    </MantineProvider>,
  );
  return { rows: markup.split("<tr").length - 2, markup };
}

test("a long one that is here as a whole begins with fifty rows and offers the others", () => {
  const { rows, markup } = shown(120, true);
  expect(rows).toBe(50);
  expect(markup).toContain("50 of 120 shown.");
  expect(markup).toContain("Show more");
});

test("one of fifty rows, and one that comes page by page, are shown whole and offer nothing", () => {
  for (const { rows, markup, all } of [
    { ...shown(50, true), all: 50 },
    { ...shown(120, false), all: 120 },
  ]) {
    expect(rows).toBe(all);
    expect(markup).not.toContain("Show more");
  }
});
