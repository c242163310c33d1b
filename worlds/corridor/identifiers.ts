/**
 * Which numbers and addresses does this world use, so that none can belong to a real person?
 *
 * Phones come from ranges that regulators keep for fiction, e-mail and web from names reserved for examples,
 * bank accounts have right check digits at banks that cannot exist, wallets are hashes of text whose keys
 * nobody holds. Each is handed out once.
 *
 * Source: Ofcom, Telephone numbers for drama use; ATIS-0300115 (555-0100 to 555-0199); RFC 2606; ISO 13616
 * (IBAN check digits); Deutsche Bundesbank: no bank code begins with 0.
 *
 * @module
 */
import type { Random } from "./random.ts";
import { bitcoinAddress, ethereumAddress } from "./wallet.ts";
import { WorldError } from "./world-error.ts";

/** Hands out identifiers, never the same twice. */
export interface Mint {
  /** E.164, from a range kept for fiction. @throws WorldError "phones-used-up" after about 40,000. */
  phone(state: "Velmora" | "Tarsenia"): string;
  email(stem: string): string;
  handle(stem: string): string;
  iban(state: "Velmora" | "Tarsenia"): string;
  wallet(): string;
  plate(state: "Velmora" | "Tarsenia"): string;
  documentNumber(): string;
}

/** Ofcom's area codes with the four digits that open their thousand numbers for drama. */
const britishRanges = [
  ...["113", "114", "116", "117", "118", "121", "131", "141", "151", "161"].map((area) => `+44${area}4960`),
  "+442079460",
  "+441914980",
  "+442896496",
  "+442920180",
];

/** Area codes of the North American plan; each keeps 555-0100 to 555-0199 for fiction. */
const americanAreas = (
  "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 " +
  "254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 " +
  "325 330 331 334 336 337 339 346 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 " +
  "423 424 425 430 432 434 435 440 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 " +
  "516 517 518 520 530 531 534 539 540 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 " +
  "607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 657 660 661 662 678 682 701 702 " +
  "703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 727 731 732 734 737 740 747 754 757 760 762 763 765 769 " +
  "770 772 773 774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 " +
  "845 847 848 850 856 857 858 859 860 862 863 864 865 870 872 878 901 903 904 906 907 908 909 910 912 913 914 915 916 " +
  "917 918 919 920 925 928 930 931 934 936 937 938 940 941 947 949 951 952 954 956 970 971 972 973 978 979 980 984 985 989"
).split(" ");

/** Every number kept for fiction under the two plans, in the order in which they are handed out. */
function fictionalNumbers(random: Random): Record<"Velmora" | "Tarsenia", string[]> {
  const thousand = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, "0"));
  const british = britishRanges.flatMap((range) => thousand.map((digits) => range + digits));
  const american = americanAreas.flatMap((area) =>
    thousand.slice(100, 200).map((digits) => `+1${area}5550${digits}`),
  );
  return { Velmora: shuffled(british, random), Tarsenia: shuffled(american, random) };
}

function shuffled(list: string[], random: Random): string[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [list[last], list[other]] = [list[other] ?? "", list[last] ?? ""];
  }
  return list;
}

/** @param random Its own branch, so that identifiers do not shift other draws. */
export function mintFrom(random: Random): Mint {
  const numbers = fictionalNumbers(random);
  const once = onceOnly();
  const digits = (length: number) => Array.from({ length }, () => random.between(0, 9)).join("");
  const letters = (length: number) =>
    Array.from({ length }, () => random.pick([..."ABCDEFGHKLMNPRSTVXZ"])).join("");
  return {
    phone: (state) => nextNumber(numbers, state),
    email: (stem) => once(() => `${plain(stem)}${random.between(1, 9999)}@${random.pick(mailDomains)}`),
    handle: (stem) => once(() => `${plain(stem)}${random.pick(["_", ".", ""])}${random.between(10, 9999)}`),
    iban: (state) => once(() => (state === "Velmora" ? germanIban(digits) : britishIban(digits))),
    wallet: () => (random.chance(0.6) ? bitcoinAddress : ethereumAddress)(random.hexadecimal(64)),
    plate: (state) =>
      once(() =>
        state === "Velmora"
          ? `VM ${digits(3)} ${letters(3)}`
          : `${letters(2)}-${random.between(10, 99)}-${digits(3)}`,
      ),
    documentNumber: () => once(() => `${letters(2)}${digits(7)}`),
  };
}

function nextNumber(
  numbers: Record<"Velmora" | "Tarsenia", string[]>,
  state: "Velmora" | "Tarsenia",
): string {
  const other = state === "Velmora" ? "Tarsenia" : "Velmora";
  const number = numbers[state].pop() ?? numbers[other].pop();
  if (number === undefined) throw new WorldError("phones-used-up");
  return number;
}

const mailDomains = ["mail.example", "post.example", "box.example.org", "letters.example.net"];

function plain(stem: string): string {
  return (
    stem
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z]+/gu, "") || "person"
  );
}

function onceOnly(): (draw: () => string) => string {
  const given = new Set<string>();
  return (draw) => {
    let drawn = draw();
    while (given.has(drawn)) drawn = draw();
    given.add(drawn);
    return drawn;
  };
}

/** German layout; no bank code begins with 0. */
function germanIban(digits: (length: number) => string): string {
  return withCheckDigits("DE", `0${digits(7)}${digits(10)}`);
}

/** British layout; no bank has the code ZZZZ, no branch the sort code 00-00-00. */
function britishIban(digits: (length: number) => string): string {
  return withCheckDigits("GB", `ZZZZ000000${digits(8)}`);
}

/** ISO 13616: the two digits that make the whole leave 1 when divided by 97. */
function withCheckDigits(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join("");
  const check = 98n - (BigInt(number) % 97n);
  return `${country}${String(check).padStart(2, "0")}${account}`;
}
