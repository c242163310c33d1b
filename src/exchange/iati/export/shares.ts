/**
 * How do shares come to add up to exactly a hundred?
 *
 * @module
 */

/** Unit: per cent with two decimals. The largest remainders get what rounding left over; equal ones by their code. */
export function wholeShares(weights: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return new Map();
  const exact = [...weights].map(([code, weight]) => {
    const hundredths = (weight / all) * 10_000;
    return { code, floor: Math.floor(hundredths), rest: hundredths - Math.floor(hundredths) };
  });
  let missing = 10_000 - exact.reduce((sum, { floor }) => sum + floor, 0);
  const raised = new Set<string>();
  for (const { code } of [...exact].sort(
    (one, other) => other.rest - one.rest || (one.code < other.code ? -1 : 1),
  ))
    if (missing-- > 0) raised.add(code);
  const shares = exact.map(({ code, floor }) => [code, floor + (raised.has(code) ? 1 : 0)] as const);
  return new Map(
    shares
      .filter(([, hundredths]) => hundredths > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, hundredths]) => [code, String(hundredths / 100)]),
  );
}
