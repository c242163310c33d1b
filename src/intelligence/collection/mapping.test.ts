import { describe, expect, test } from "vitest";
import { checkMapping, guessMapping, previewMapping } from "./mapping.ts";

/** Column to property, as guessed. */
function guessed(
  header: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Record<string, string> {
  const { mapping } = guessMapping(header, rows);
  expect(checkMapping(mapping, header)).toEqual([]);
  return Object.fromEntries(
    mapping.columns.flatMap(({ column, thing, property }) =>
      thing === null ? [] : [[column, `${thing}.${property}`]],
    ),
  );
}

describe("headers in five languages", () => {
  test.each([
    [["Full name", "Date of birth", "Phone number", "Nationality"]],
    [["Nom complet", "Date de naissance", "Téléphone", "Nationalité"]],
    [["Nombre completo", "Fecha de nacimiento", "Teléfono", "Nacionalidad"]],
    [["الاسم الكامل", "تاريخ الميلاد", "رقم الهاتف", "الجنسية"]],
    [["ФИО", "Дата рождения", "Номер телефона", "Гражданство"]],
  ])("%s", (header) => {
    expect(Object.values(guessed(header))).toEqual([
      "person.name",
      "person.birthDate",
      "person.phone",
      "person.nationality",
    ]);
  });
});

describe("what a row is about", () => {
  const typeOf = (header: readonly string[]) => guessMapping(header, []).mapping.things[0]?.entityType;

  test("is told by its columns", () => {
    expect(typeOf(["ad title", "text", "price", "phone"])).toBe("Advert");
    expect(typeOf(["licence plate", "make", "colour"])).toBe("Vehicle");
    expect(typeOf(["company", "registration number", "country"])).toBe("Organization");
    expect(typeOf(["username", "platform"])).toBe("UserAccount");
    expect(typeOf(["amount", "currency", "date"])).toBe("Payment");
    expect(typeOf(["first name", "surname"])).toBe("Person");
  });

  test("a payment joins the two that its columns name", () => {
    const header = ["Reference", "Payer name", "Beneficiary IBAN", "Amount", "Currency", "Date"];
    const rows = [
      ["P1", "One", "GB33BUKB20201555555555", "10", "EUR", "2026-01-02"],
      ["P2", "Two", "GB33BUKB20201555555555", "20", "EUR", "2026-01-03"],
    ];
    const { mapping, confidence } = guessMapping(header, rows);
    const drafts = previewMapping(mapping, { header, rows });
    const payment = drafts.find(({ entityType }) => entityType === "Payment");
    expect(payment?.properties).toMatchObject({
      amount: ["10"],
      beneficiary: ["BankAccount:GB33BUKB20201555555555"],
    });
    expect(drafts.find(({ key }) => key === payment?.properties.payer?.[0])?.properties).toEqual({
      name: ["One"],
    });
    expect(confidence["Beneficiary IBAN"]).toBeGreaterThan(0.6);
  });
});

describe("values", () => {
  test("say what a column is whose header says nothing", () => {
    const rows = [
      ["a@example.org", "+44 7700 900101", "12", "Amina"],
      ["b@example.org", "+44 7700 900102", "17", "Boris"],
    ];
    expect(guessed(["k1", "k2", "k3", "name"], rows)).toEqual({
      k1: "person.email",
      k2: "person.phone",
      name: "person.name",
    });
  });

  test("that contradict the header lower the confidence and are said", () => {
    const rows = [["not a date"], ["neither"]];
    const { because, confidence } = guessMapping(["Date of birth"], rows);
    expect(confidence["Date of birth"]).toBeLessThan(0.5);
    expect(because["Date of birth"]).toContain("do not read as date");
  });

  test("with several in a cell are split", () => {
    const rows = [["+44 7700 900101; +44 7700 900102"], ["+44 7700 900103"]];
    const { mapping } = guessMapping(["phone"], rows, "GB");
    expect(mapping.columns[0]?.separator).toBe(";");
    expect(previewMapping(mapping, { header: ["phone"], rows })[0]?.properties.number?.length).toBe(2);
  });

  test("that are unique under an id column make the key", () => {
    const header = ["ID", "name"];
    expect(
      guessMapping(header, [
        ["1", "a"],
        ["2", "b"],
      ]).mapping.things[0]?.keyColumns,
    ).toEqual(["ID"]);
    expect(
      guessMapping(header, [
        ["1", "a"],
        ["1", "b"],
      ]).mapping.things[0]?.keyColumns,
    ).toEqual([]);
  });
});

test("every column has a reason, guessed or not", () => {
  const header = ["name", "shoe size", "phone"];
  const { because, confidence } = guessMapping(header, []);
  expect(Object.keys(because)).toEqual(header);
  expect(confidence["shoe size"]).toBe(0);
});

test("what does not fit is said, one problem each", () => {
  const header = ["name", "phone"];
  const mapping = {
    things: [
      { name: "a", entityType: "Person", keyColumns: ["id"] },
      { name: "b", entityType: "Alien", keyColumns: [] },
    ],
    columns: [
      { column: "name", thing: "a", property: "shoeSize" },
      { column: "name", thing: "c", property: "name" },
      { column: "mail", thing: "a", property: "email" },
      { column: "phone", thing: null, property: null },
    ],
    links: [
      { entityType: "Person", from: "a", to: "b" },
      { entityType: "Payment", from: "a", to: "z" },
    ],
  };
  expect(checkMapping(mapping, header).map(({ code }) => code)).toEqual([
    "key-column-missing",
    "type-unknown",
    "property-unknown",
    "column-twice",
    "thing-unknown",
    "column-missing",
    "not-a-link",
    "link-end-missing",
  ]);
  expect(previewMapping(mapping, { header, rows: [["a", "b"]] })).toEqual([]);
});
