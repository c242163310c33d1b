/**
 * What do one donor's extras cost all the others?
 *
 * The hours that a donor's deviations cost, at a rate, and how they fall on the other donors of the same programme: in
 * proportion to what each contributes, because the work is paid from what all have given. A memorandum only passes on between
 * organisations what donors' agreements bring: its hours count, its amount is nobody's contribution. An agreement that is not
 * signed yet counts as it is proposed, because this is looked at before signature. Where contributions stand in different
 * currencies, or there is no other donor, the split is not known and is not told.
 *
 * Assumes: 55 USD an hour unless another rate is given; an assumption of the worked example W6, not of any agreement.
 * Source: programmes.md section 3 ("how it runs", 4).
 *
 * @module
 */

/** Unit: USD an hour. */
export const usdPerHour = 55;

export interface AgreementBurden {
  readonly programme: string;
  readonly donor: string;
  /** True where the agreement brings money of a donor. */
  readonly contributes: boolean;
  readonly amount: number;
  readonly currency: string;
  readonly hours: number;
  /** True when some of the burden hangs on what is not known: then it is at least `hours`. */
  readonly atLeast: boolean;
}

export interface DonorExtras {
  readonly donor: string;
  readonly programme: string;
  readonly hours: number;
  readonly usd: number;
  readonly atLeast: boolean;
  /** Unit: USD. Of the donor's own extras, what each other donor's contribution bears; null when that is not known. */
  readonly bornBy: readonly { readonly donor: string; readonly usd: number }[] | null;
}

/** A line a donor and programme, the costliest first. */
export function donorExtras(burdens: readonly AgreementBurden[], rate = usdPerHour): readonly DonorExtras[] {
  const keys = [...new Set(burdens.map(keyOf))];
  return keys
    .map((key) => {
      const own = burdens.filter((burden) => keyOf(burden) === key);
      const [{ donor, programme } = { donor: "", programme: "" }] = own;
      const hours = own.reduce((all, one) => all + one.hours, 0);
      const all = burdens.filter((burden) => burden.programme === programme);
      return {
        donor,
        programme,
        hours,
        usd: hours * rate,
        atLeast: own.some(({ atLeast }) => atLeast),
        bornBy: split(all, donor, hours * rate),
      };
    })
    .sort((one, other) => other.usd - one.usd || (one.donor < other.donor ? -1 : 1));
}

function split(burdens: readonly AgreementBurden[], donor: string, usd: number): DonorExtras["bornBy"] {
  const all = burdens.filter(({ contributes }) => contributes);
  const total = all.reduce((sum, { amount }) => sum + amount, 0);
  const others = [...new Set(all.filter((one) => one.donor !== donor).map((one) => one.donor))];
  const mixed = new Set(all.map(({ currency }) => currency)).size > 1;
  if (mixed || others.length === 0 || total <= 0) return null;
  return others.map((other) => {
    const given = all.filter((one) => one.donor === other).reduce((sum, { amount }) => sum + amount, 0);
    return { donor: other, usd: (usd * given) / total };
  });
}

function keyOf({ programme, donor }: AgreementBurden): string {
  return `${programme} ${donor}`;
}
