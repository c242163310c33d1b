/**
 * Which currency?
 *
 * ISO 4217, upper case, and the few coins that payments for exploitation are made in. "$" alone is refused: twenty
 * currencies use it.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const coins = ["BTC", "ETH", "USDT", "USDC", "XMR", "TRX", "LTC", "DOGE"];
const codes = new Set([...Intl.supportedValuesOf("currency"), ...coins]);
const signs: Readonly<Record<string, string>> = {
  ...{
    "€": "EUR",
    "£": "GBP",
    "₴": "UAH",
    "₽": "RUB",
    "₺": "TRY",
    "₹": "INR",
    "₦": "NGN",
    "₪": "ILS",
    "₫": "VND",
  },
  ...{
    "₱": "PHP",
    "₸": "KZT",
    "₾": "GEL",
    "₼": "AZN",
    "₩": "KRW",
    US$: "USD",
    "฿": "THB",
    "₿": "BTC",
    Ξ: "ETH",
  },
};

export const currency: ValueKind = {
  name: "currency",
  maximumLength: 5,
  comparison: "category",
  identifying: false,
  clean(given) {
    if (given.length > 40) return null;
    const code = plainText(given).toUpperCase();
    return signs[code] ?? (codes.has(code) ? code : null);
  },
  caption: (cleaned) => cleaned,
};
