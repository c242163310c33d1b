/**
 * How does a test get a browser?
 *
 * `launchBrowser()` starts the Chromium that came with npm, headless, with WebGL on a software GPU.
 * `WAYMARK_CHROMIUM=/path/to/chromium` uses another one, with the fonts and libraries of its machine.
 *
 * Assumes: tests may run as root, where Chromium's sandbox cannot; pages under test are our own.
 */
import { type Browser, chromium } from "playwright-core";
import { type UnpackedBrowser, unpackBrowser } from "./unpack.ts";

const flags = [
  // The graph and the map draw with WebGL; a test machine has no GPU.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // The same pixels whatever the machine's screen settings.
  "--font-render-hinting=none",
  // Some containers give 64 MB of shared memory, less than one page with a map needs.
  "--disable-dev-shm-usage",
];

/**
 * Starts a browser; the caller closes it.
 *
 * Web security, content security policy and same-origin rules are left on: what is refused in a
 * member's browser is refused here.
 *
 * @throws {@link BrowserUnavailable} where the browser from npm cannot run.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = chosenBrowser() ?? (await unpackBrowser());
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: flags,
    env: { ...definedEnvironment(), ...environment },
  });
}

function chosenBrowser(): UnpackedBrowser | null {
  const executable = process.env.WAYMARK_CHROMIUM;
  return executable ? { executable, environment: {} } : null;
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
