/**
 * How does a reader say that they want to leave?
 *
 * By the link on every screen or by Shift three times, from the first moment the script runs, whatever else the page
 * is doing. Without script the link leads to the same neutral page.
 *
 * Source: trust.md, rule 47.
 *
 * @module
 */
import { quickExit } from "./quick-exit.ts";
import { ShiftPresses } from "./shift-presses.ts";

/** @returns Where leaving leads, as the page says. */
export function listenForExit(root: string): string {
  const link = document.querySelector<HTMLAnchorElement>("a.leave");
  const address = link?.href ?? `${root}index.html`;
  const leave = () => void quickExit(address, root);
  const presses = new ShiftPresses();
  addEventListener(
    "click",
    (click) => {
      if (!(click.target instanceof Element) || click.target.closest("a.leave") === null) return;
      click.preventDefault();
      click.stopPropagation();
      leave();
    },
    { capture: true },
  );
  addEventListener("keydown", ({ key }) => presses.down(key), { capture: true });
  addEventListener("keyup", ({ key, timeStamp }) => presses.up(key, timeStamp) && leave(), { capture: true });
  return address;
}
