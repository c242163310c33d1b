/**
 * Which short, pet and foreign forms do Chinese, Korean and Japanese names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const EAST_ASIAN_FORMS: readonly string[] = [
  "lee yi rhee ri",
  "park pak bak",
  "choi choe",
  "kim gim",
  "jung jeong chung chong",
  "kang gang",
  "cho jo",
  "yoon yun",
  "lim im rim",
  "oh o",
  "noh roh no ro",
  "woo u",
  "shin sin",
  "kwon gwon",
  "hwang whang",
  "moon mun",
  "chang jang zhang cheung",
  "chen chan tan",
  "huang wong hwang",
  "li lee",
  "liu lau low",
  "wu ng",
  "xu hsu",
  "zhou chow chou",
  "cai tsai choi",
  "zheng cheng",
  "wang wong ong",
  "lin lam lim",
  "ito itoh",
  "saito saitoh",
  "ono ohno",
  "ota ohta",
];
