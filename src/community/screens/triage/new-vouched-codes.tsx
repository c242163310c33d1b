/**
 * How many codes are made, for what, and for how long?
 *
 * @module
 */
import { Button, NumberInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { fewestVouchedCodes, madeVouchedBatch, newVouchedBatch } from "../../triage/triage-api.ts";

type Wish = z.infer<typeof newVouchedBatch>;
type Made = z.infer<typeof madeVouchedBatch>;

export function NewVouchedCodes({ made }: { readonly made: (batch: Made) => void }): ReactElement {
  const { t } = useTranslation();
  const [wish, setWish] = useState<Wish>({ label: "", codes: 20, days: 30 });
  const make = useChange<Wish, Made>(
    (body) => ({ path: "/vouched", method: "POST", body, answer: madeVouchedBatch }),
    ["/vouched"],
  );
  const whole = newVouchedBatch.safeParse(wish).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) make.mutate(wish, { onSuccess: made });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("community.vouched.label")}
          description={t("community.vouched.labelMeans")}
          value={wish.label}
          onChange={(event) => setWish({ ...wish, label: event.currentTarget.value })}
          maxLength={80}
          data-autofocus
        />
        <NumberInput
          label={t("community.vouched.codes")}
          description={t("community.vouched.codesMeans", { count: fewestVouchedCodes })}
          min={fewestVouchedCodes}
          max={200}
          value={wish.codes}
          onChange={(codes) => setWish({ ...wish, codes: Number(codes) })}
        />
        <NumberInput
          label={t("community.vouched.days")}
          min={1}
          max={180}
          value={wish.days}
          onChange={(days) => setWish({ ...wish, days: Number(days) })}
        />
        {make.isError ? <Refused failure={make.error} /> : null}
        <Button type="submit" disabled={!whole} loading={make.isPending}>
          {t("community.vouched.make")}
        </Button>
      </Stack>
    </form>
  );
}
