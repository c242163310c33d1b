import { describe, expect, test } from "vitest";
import { ShiftPresses } from "./shift-presses.ts";

/** Presses Shift at each time; true at the press that leaves. */
function pressed(times: readonly number[]): boolean[] {
  const presses = new ShiftPresses();
  return times.map((at) => {
    presses.down("Shift");
    return presses.up("Shift", at);
  });
}

describe("rule 47: Shift three times", () => {
  test("leaves within five seconds, not later", () => {
    expect(pressed([0, 2500, 5000])).toEqual([false, false, true]);
    expect(pressed([0, 2500, 5001])).toEqual([false, false, false]);
    expect(pressed([0, 4000, 6000, 8000])).toEqual([false, false, false, true]);
  });

  test("a capital letter is no press, and begins the count anew", () => {
    const presses = new ShiftPresses();
    const capital = (at: number) => {
      presses.down("Shift");
      presses.down("A");
      presses.up("A", at);
      return presses.up("Shift", at);
    };
    expect([capital(1), capital(2), capital(3), capital(4)]).toEqual([false, false, false, false]);
    presses.down("Shift");
    expect(presses.up("Shift", 5)).toBe(false);
  });

  test("a key that is held down and repeats is one press", () => {
    const presses = new ShiftPresses();
    for (let at = 0; at < 9; at++) presses.down("Shift");
    expect(presses.up("Shift", 1)).toBe(false);
    expect(presses.up("Shift", 2)).toBe(false);
  });
});
