/**
 * Was Shift pressed three times within five seconds?
 *
 * A capital letter is Shift with another key and does not count: whoever types names must not be thrown out.
 *
 * Source: trust.md, rule 47; the exit pattern of the GOV.UK Design System.
 *
 * @module
 */

const pressesToLeave = 3;

/** Unit: milliseconds. */
const within = 5000;

export class ShiftPresses {
  #times: number[] = [];
  #alone = false;

  /** A key goes down. */
  down(key: string): void {
    this.#alone = key === "Shift";
    if (!this.#alone) this.#times = [];
  }

  /**
   * A key comes up.
   *
   * @param at - Unit: milliseconds, on any clock that does not run backwards.
   * @returns True when this was the third press: the reader wants to leave.
   */
  up(key: string, at: number): boolean {
    if (key !== "Shift" || !this.#alone) return false;
    this.#alone = false;
    this.#times = [...this.#times.filter((time) => at - time <= within), at];
    return this.#times.length >= pressesToLeave;
  }
}
