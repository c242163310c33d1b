/**
 * Is a text that gives a point away found, in every way in which one is written, and is nothing else? (rule 40)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pinpointIn } from "./pinpoint.ts";

const coordinates = [
  "16.9733, 7.9911",
  "16.973 7.991",
  "-1.28333;36.81667",
  "−1.28333 / 36.81667",
  "16,9733; 7,9911",
  "16.97331",
  "at 16°58'23\"N 7°59'28\"E",
  "16° 58.4' N",
  "16.97N 7.99E",
  "N 16.97 E 7.99",
  "N16.97, W7.99",
  "lat 17 long 8",
  "GPS: 17",
  "Latitude=16.9",
  "широта 55",
  "خط العرض ١٦",
  "纬度：16",
  "6FG29XF7+2Q",
  "9XF7+2QV",
  "///filled.count.soap",
  "32Q KU 12345 67890",
  "32QKU1234567890",
  "32Q 381234 1876543",
  "١٦٫٩٧٣٣، ٧٫٩٩١١",
  "१६.९७३३, ७.९९११",
  "１６.９７３３，７.９９１１",
  "16.97\u200b33, 7.99\u200b11",
];

const links = [
  "https://maps.app.goo.gl/abcDEF",
  "maps.google.com/?q=16.97,7.99",
  "https://www.google.com/maps/place/x",
  "https://www.google.fr/maps?q=1",
  "goo.gl/maps/abc",
  "https://osm.org/go/abc",
  "www.openstreetmap.org/node/1",
  "https://waze.com/ul/x",
  "https://maps.apple.com/?ll=1,2",
  "https://yandex.ru/maps/213",
  "https://2gis.ru/firm/1",
  "what3words.com/filled.count.soap",
  "https://w3w.co/filled.count.soap",
  "https://plus.codes/6FG29XF7+2Q",
  "geo:16.97,7.99",
  "https://bit.ly/3abc",
  "https://example.org/@16.9733,7.9",
  "https://example.org/?q=16.97,7.99",
  "https://mapy.cz/s/x",
  "https://ge0.me/abc",
];

const harmless = [
  "Centre d'accueil Agadez",
  "Mo-Fr 08:00-17:00; Sa 09:00-12:00",
  "Open 08.30-12.30, 14.00-17.30",
  "Costs 12.50 or 20.00",
  "+227 20 72 34 56",
  "+33 1.42.24.55.66",
  "12 Rue de la Gare, 2nd floor",
  "1,200 people, 2,300 meals",
  "https://www.example.org/help/niger",
  "info@here.example.org",
  "Médecins sans Frontières 24/7",
  "Latin American Women's Aid",
  "Longyear House",
  "Since 2019",
  "Gpsy House 4",
  "Maple Street Clinic",
  "مركز المساعدة ٢٤ ساعة",
  "援助中心 24小时",
  "No. 16.97 km from town",
];

describe("rule 40: what points at a place on a map is found", () => {
  test.each(coordinates)("coordinates: %s", (text) => expect(pinpointIn(text)).toBe("coordinates-in-text"));
  test.each(links)("a map or a link that hides one: %s", (text) => expect(pinpointIn(text)).not.toBeNull());
  test.each(harmless)("nothing in: %s", (text) => expect(pinpointIn(text)).toBeNull());
});

const scripts = ["0", "\u0660", "\u06f0", "\u0966", "\u09e6", "\u1040", "\uff10"].map(
  (zero) => zero.codePointAt(0) ?? 48,
);

describe("rule 40: any point of the earth is found", () => {
  const point = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    decimals: fc.integer({ min: 3, max: 8 }),
    between: fc.constantFrom(", ", ",", " ", ";", " / ", "، "),
    zero: fc.constantFrom(...scripts),
    before: fc.constantFrom("", "Help at ", "مركز ", "ঠিকানা "),
  });

  test("as a pair of decimals, in the figures of any script, inside any words", () => {
    fc.assert(
      fc.property(point, ({ latitude, longitude, decimals, between, zero, before }) => {
        const pair = [latitude, longitude].map((one) => one.toFixed(decimals)).join(between);
        const written = pair.replace(/\d/g, (figure) => String.fromCodePoint(zero + Number(figure)));
        expect(pinpointIn(`${before}${written} `)).toBe("coordinates-in-text");
      }),
      { numRuns: 500 },
    );
  });

  test("as degrees and minutes", () => {
    const degrees = fc.tuple(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(degrees, degrees, ([a, b], [c, d]) => {
        expect(pinpointIn(`${a}°${b}'N ${c}°${d}'E`)).toBe("coordinates-in-text");
      }),
    );
  });

  test("and a telephone number in groups is not one", () => {
    const group = fc.integer({ min: 10, max: 99 });
    const numbers = fc.array(group, { minLength: 3, maxLength: 6 }).map((groups) => `+2${groups.join(" ")}`);
    fc.assert(
      fc.property(numbers, (phone) => {
        expect(pinpointIn(phone)).toBeNull();
      }),
    );
  });
});
