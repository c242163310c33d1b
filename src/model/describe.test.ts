import { expect, test } from "vitest";
import { captionOf, identifiersOf, whenOf, whereOf } from "./describe.ts";

test("a record is called by its first caption property that has a value", () => {
  expect(captionOf("Person", { phone: ["+442079460018"], name: ["Anna", "Anya"] })).toBe("Anna");
  expect(captionOf("Person", { phone: ["+442079460018"] })).toBe("+44 20 7946 0018");
  expect(captionOf("Payment", { amount: ["1500 EUR"] })).toBe("1,500 EUR");
  expect(captionOf("Person", {})).toBeNull();
});

test("first and family names, given apart, are read together", () => {
  expect(captionOf("CaseRecord", { firstName: ["Anna"], secondName: ["Kovalenko"] })).toBe("Anna Kovalenko");
  expect(captionOf("Person", { firstName: ["Anna"], lastName: ["Kovalenko"] })).toBe("Anna Kovalenko");
});

test("identifiers are what may be compared and says who; a link has none", () => {
  const person = {
    name: ["Anna"],
    phone: ["+442079460018"],
    nationality: ["MD"],
    birthDate: ["2004"],
    sourceUrl: ["https://a.org/"],
  };
  expect(identifiersOf("Person", person)).toEqual([
    { kind: "name", property: "name", value: "Anna" },
    { kind: "phone", property: "phone", value: "+442079460018" },
  ]);
  expect(identifiersOf("Call", { callerNumber: ["+442079460018"] })).toEqual([]);
});

test("a record spans all its dates, each as wide as it is known", () => {
  expect(whenOf("Trip", { startDate: ["2019-03-07"], endDate: ["2019-04"] })).toEqual({
    earliest: "2019-03-07",
    latest: "2019-04-30",
  });
  expect(whenOf("Incident", { incidentDate: ["2019"] })).toEqual({
    earliest: "2019-01-01",
    latest: "2019-12-31",
  });
  expect(whenOf("Incident", { retrievedAt: ["2020"] })).toBeNull();
});

test("a record lies at its first coordinates on the earth", () => {
  expect(whereOf("Incident", { coordinates: ["0,0", "320,1", "35.1,14.2"] })).toEqual({
    latitude: 35.1,
    longitude: 14.2,
  });
  expect(whereOf("Address", { latitude: ["35.1"], longitude: ["14.2"] })).toEqual({
    latitude: 35.1,
    longitude: 14.2,
  });
  expect(whereOf("Address", { latitude: ["35.1", "36"], longitude: ["14.2"] })).toBeNull();
  expect(whereOf("Incident", {})).toBeNull();
  expect(whereOf("Person", { coordinates: ["35.1,14.2"] })).toBeNull();
});
