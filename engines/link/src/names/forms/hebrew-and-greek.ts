/**
 * Which short, pet and foreign forms do Hebrew and Greek names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const HEBREW_AND_GREEK_FORMS: readonly string[] = [
  "benjamin binyamin bibi",
  "yitzhak isaac itzik",
  "moshe moses moishe",
  "avraham abraham avi",
  "yaakov jacob kobi",
  "shlomo solomon",
  "yehuda judah yudi",
  "yosef joseph yossi",
  "david dudi",
  "miriam mary miri",
  "hanna hannah anna",
  "georgios giorgos george yorgos",
  "ioannis giannis yannis john",
  "konstantinos kostas costas constantine",
  "dimitrios dimitris demetrios",
  "nikolaos nikos nicholas",
  "panagiotis panos takis",
  "evangelos vangelis",
  "aikaterini katerina catherine",
  "eleni helen elena",
];
