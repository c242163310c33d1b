/**
 * Which words in a column's name say what it holds?
 *
 * @module
 */
import { headerWords } from "../../load/header-words.ts";

/** Whether a name holds one of these words, or one of these runs of words. */
export function speaksOf(name: string, phrases: readonly string[]): boolean {
  const words = ` ${headerWords(name).join(" ")} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

export const HEADERS = {
  truth: [
    "cluster",
    "cluster id",
    "true id",
    "truth",
    "ground truth",
    "gold",
    "label id",
    "match id",
    "is match",
  ],
  source: ["source", "source dataset", "dataset", "file", "filename", "file name", "provenance"],
  phone: "phone telephone tel mobile cell fax whatsapp telefon telefono telephone msisdn gsm viber".split(
    " ",
  ),
  email: ["email", "e mail", "mail", "courriel", "correo"],
  online:
    "url website web site link homepage handle username account twitter instagram facebook telegram".split(
      " ",
    ),
  date: [
    ..."date dob birthdate birthday born datum fecha geburtsdatum nascimento timestamp datetime".split(" "),
    ...["birth date", "day of birth", "date naissance", "valid until", "expiry"],
  ],
  year: ["year", "yob", "annee", "jahr", "ano", "anno"],
  number:
    "price amount value cost balance total sum salary income weight height length quantity fee rate score age".split(
      " ",
    ),
  postcode: "zip zipcode postcode postal plz cap eircode pincode cep".split(" "),
  houseNumber: [
    "street number",
    "house number",
    "house no",
    "street no",
    "number",
    "nr",
    "hausnummer",
    "unit",
  ],
  category: [
    ..."country state province gender sex type kind category status class nationality language religion".split(
      " ",
    ),
    ..."currency region county ethnicity race title of schema occupation profession genre".split(" "),
  ],
  given: [
    "given name",
    "given",
    "first name",
    "firstname",
    "first",
    "forename",
    "christian name",
    "middle name",
    "vorname",
    "prenom",
    "nombre",
  ],
  surname: [
    "surname",
    "last name",
    "lastname",
    "family name",
    "family",
    "nachname",
    "familienname",
    "apellido",
    "apellidos",
    "nom",
    "maiden name",
  ],
  name: [
    ..."name names fullname person party donor owner holder contact director beneficiary sender receiver payer payee".split(
      " ",
    ),
    ..."customer client patient employee suspect victim alias aka artist actor company organisation organization".split(
      " ",
    ),
    ..."institution agency business employer firm vendor supplier manufacturer brand restaurant".split(" "),
  ],
  text: [
    ..."title description abstract summary note notes comment text memo subject content headline body".split(
      " ",
    ),
    ..."address street road addr strasse rue suburb city town village locality neighborhood neighbourhood".split(
      " ",
    ),
    ...[
      "birth place",
      "place",
      "venue",
      "journal",
      "booktitle",
      "publisher",
      "location",
      "authors",
      "author",
      "line",
    ],
  ],
  code: [
    ..."ssn passport licence license isbn issn ean upc gtin sku vat tax nin nino npi iban bic swift account".split(
      " ",
    ),
    ..."reference ref serial imei imsi vin doi pid nhs crn lei code identifier document".split(" "),
    ...[
      "soc sec id",
      "social security",
      "national id",
      "provider id",
      "registration number",
      "id number",
      "card",
    ],
  ],
  plate: ["plate", "plates", "licence plate", "license plate", "number plate", "vrm", "registration"],
  latitude: ["lat", "latitude"],
  longitude: ["lng", "lon", "long", "longitude"],
  place: ["coordinates", "coords", "geo", "geopoint", "latlng", "latlon", "position", "gps"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
