/**
 * Is a text an account number of the international form?
 *
 * Source: ISO 13616-1:2020, check digits modulo 97.
 *
 * @module
 */

export function isIban(text: string): boolean {
  const code = text.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(code)) return false;
  const turned = code.slice(4) + code.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}
