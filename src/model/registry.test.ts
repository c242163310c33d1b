import { expect, test } from "vitest";
import { ModelError } from "./model-error.ts";
import {
  entityType,
  entityTypes,
  isMatchable,
  labelKeyOf,
  matchingProperties,
  propertiesOf,
  valueKind,
} from "./registry.ts";

test("a type knows what it inherits, from the root down", () => {
  expect(Object.keys(propertiesOf("Company"))).toEqual(
    expect.arrayContaining(["name", "phone", "cageCode", "isinCode"]),
  );
  expect(Object.keys(propertiesOf("Company"))[0]).toBe("name");
  expect(propertiesOf("Payment").name).toBeUndefined();
  expect(entityType("Incident").when).toEqual(["incidentDate", "startDate", "date", "endDate"]);
});

test("a property's label belongs to the type that declares it", () => {
  expect(labelKeyOf("Company", "name")).toBe("model.Thing.name");
  expect(labelKeyOf("Company", "isinCode")).toBe("model.Company.isinCode");
});

test("a type that is never matched has nothing to compare, whatever it inherits", () => {
  expect(isMatchable("Message")).toBe(false);
  expect(propertiesOf("Message").title?.matching).toBe(true);
  expect(matchingProperties("Message")).toEqual([]);
  expect(matchingProperties("Person")).toEqual(expect.arrayContaining(["name", "phone", "birthDate"]));
});

test("safeguards 25 and 31: no nationality, origin, gender, sex work or status is ever compared", () => {
  const compared = [...entityTypes.keys()].flatMap(matchingProperties);
  const never =
    /nationality|citizenship|origin|birthCountry|gender|category|exploitation|status|control|vulnerab/iu;
  expect(compared.filter((property) => never.test(property))).toEqual([]);
});

test("a name that is none is the caller's mistake, and is named", () => {
  expect(() => entityType("Unicorn")).toThrow(ModelError);
  expect(() => valueKind("mood")).toThrow("No value kind");
  expect(() => labelKeyOf("Person", "shoeSize")).toThrow("Person.shoeSize");
  expect(() => entityType("constructor")).toThrow(ModelError);
});
