/**
 * In which language, and in which direction, does the console speak?
 *
 * Each language is a file of its own, loaded when it is chosen. `?language=` and `?dir=` choose for this
 * window; a mirrored English shows every page from right to left before anybody has translated it.
 *
 * @module
 */
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Messages, mirrored, mirrorMessages } from "./pseudo-language.ts";

type Direction = "ltr" | "rtl";

const files = import.meta.glob<{ default: Messages }>("../../languages/*.json");
const fallback = "en";

/** The languages there are, by their BCP 47 code. */
export const languages: readonly string[] = Object.keys(files).map(codeOf).sort();

let held: i18n | null = null;

/** Loads the chosen language and says in which direction the page runs. */
export async function startLanguage(): Promise<Direction> {
  const code = chosen("language", [...languages, mirrored]) ?? preferred();
  held = createInstance();
  await held.use(initReactI18next).init({
    lng: code,
    fallbackLng: fallback,
    // Labels such as TLP:RED are keys.
    nsSeparator: false,
    resources: await resourcesOf(code),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return turnPage(code);
}

/** Changes the language without loading the page anew. */
export async function changeLanguage(code: string): Promise<Direction> {
  sessionStorage.setItem("waymark-language", code);
  for (const [language, { translation }] of Object.entries(await resourcesOf(code)))
    held?.addResourceBundle(language, "translation", translation, true, true);
  await held?.changeLanguage(code);
  return turnPage(code);
}

async function resourcesOf(code: string): Promise<Record<string, { translation: Messages }>> {
  const base = await messagesOf(fallback);
  if (code === fallback) return { [fallback]: { translation: base } };
  const translation = code === mirrored ? mirrorMessages(base) : await messagesOf(code);
  return { [fallback]: { translation: base }, [code]: { translation } };
}

async function messagesOf(code: string): Promise<Messages> {
  const path = Object.keys(files).find((file) => codeOf(file) === code);
  const load = path === undefined ? undefined : files[path];
  return load ? (await load()).default : {};
}

function turnPage(code: string): Direction {
  const direction = (chosen("dir", ["ltr", "rtl"]) as Direction | null) ?? directionOf(code);
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
  return direction;
}

function directionOf(code: string): Direction {
  if (code === mirrored) return "rtl";
  return /^(ar|fa|he|ps|ur|dv|ckb|sd|ug|yi)\b/.test(code) ? "rtl" : "ltr";
}

/** What the address says, else what this window was told before; null when neither is one of the known. */
function chosen(name: "language" | "dir", known: readonly string[]): string | null {
  const said = new URLSearchParams(window.location.search).get(name);
  if (said !== null && known.includes(said)) sessionStorage.setItem(`waymark-${name}`, said);
  const kept = sessionStorage.getItem(`waymark-${name}`);
  return kept !== null && known.includes(kept) ? kept : null;
}

function preferred(): string {
  const wanted = navigator.languages.map((language) => language.split("-")[0] ?? language);
  return wanted.find((language) => languages.includes(language)) ?? fallback;
}

function codeOf(path: string): string {
  return path.replace(/^.*\/([^/]+)\.json$/, "$1");
}
