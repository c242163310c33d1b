/**
 * Which short, pet and foreign forms do the Horn of Africa names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const HORN_OF_AFRICA_FORMS: readonly string[] = [
  "haile haylay hayle",
  "tesfaye tesfay",
  "gebre ghebre ghebru",
  "gebremariam ghebremariam",
  "berhane birhane berhan birhan",
  "yohannes yohanes john johannes",
  "giorgis ghiorghis george",
  "mikael michael mikaiel",
  "petros peter",
  "pawlos paulos paul",
  "dawit david",
  "yosef joseph",
  "selam selamawit",
  "tsehay tsehaye",
  "abraham abreham abrham",
  "solomon selomon",
  "mehari mihari mehary",
];
