import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentScreen, goBack, openScreen, pageOf, type Screen, screenOfPage, type Trail } from "./trail.ts";

const screens = fc.oneof(
  fc.constant<Screen>({ at: "start" }),
  fc.constant<Screen>({ at: "about" }),
  fc.stringMatching(/^[a-z]{1,8}--[a-z]{1,8}$/).map((leg): Screen => ({ at: "leg", leg })),
);

describe("the way of a reader", () => {
  test("back undoes open, as long as the trail is not too long", () => {
    fc.assert(
      fc.property(fc.array(screens, { maxLength: 40 }), screens, (before, next) => {
        const trail = before.reduce<Trail>(openScreen, [{ at: "languages" }]);
        const opened = openScreen(trail, next);
        expect(currentScreen(opened)).toEqual(next);
        expect(opened === trail ? trail : goBack(opened)).toEqual(trail);
      }),
    );
  });

  test("the first screen has no way back, and the oldest are forgotten", () => {
    expect(goBack([{ at: "start" }])).toBe(null);
    const long = Array.from({ length: 200 }, (_, at): Screen => ({ at: "leg", leg: `l${at}` }));
    expect(long.reduce<Trail>(openScreen, [{ at: "start" }])).toHaveLength(50);
  });
});

describe("pages", () => {
  test("each page leads to its screen", () => {
    fc.assert(
      fc.property(screens, fc.constantFrom("en", "ar", "prs"), (screen, language) => {
        expect(screenOfPage(pageOf(screen, language) ?? "")).toEqual({ screen, language });
      }),
    );
    expect(screenOfPage("")).toEqual({ screen: { at: "languages" }, language: null });
    expect(screenOfPage("index.html")).toEqual({ screen: { at: "languages" }, language: null });
    expect(screenOfPage("en/index.html#a--b")).toEqual({
      screen: { at: "leg", leg: "a--b" },
      language: "en",
    });
    expect(screenOfPage("en/index.html#<b>").screen).toEqual({ at: "start" });
    expect(screenOfPage("en/legs/../../x.html").screen).toEqual({ at: "start" });
  });

  test("what is written or reported has no page of its own, and so no address", () => {
    expect(pageOf({ at: "report", leg: "a--b" }, "en")).toBe(null);
    expect(pageOf({ at: "inbox" }, "en")).toBe(null);
  });
});
