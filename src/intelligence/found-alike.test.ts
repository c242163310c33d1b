import { expect, test } from "vitest";
import { foundAlike } from "./found-alike.ts";

test("all properties of a field that speaks for one subject, and of no other", () => {
  const because = [
    { field: "name", bits: 7 },
    { field: "birthDate", bits: -3 },
    { field: "phone", bits: 0 },
    { field: "prior", bits: -12 },
  ];
  const alike = foundAlike("Person", because);
  expect([...alike].sort()).toEqual(
    ["alias", "firstName", "lastName", "name", "previousName", "secondName"].sort(),
  );
  expect(foundAlike("Payment", because).size).toBe(0);
});
