import { expect, test } from "vitest";
import { riskKinds } from "../risk-kinds.ts";
import { kindIcons } from "./icon.tsx";

test("each kind of danger has a picture of its own: who does not read chooses by it", () => {
  const pictures = riskKinds.map((kind) => kindIcons[kind]);
  expect(pictures).not.toContain(undefined);
  expect(new Set(pictures).size).toBe(riskKinds.length);
});
