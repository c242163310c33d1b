/**
 * How does a member take back a gate that was passed by mistake?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { lifeCycleAnswer } from "../../life-cycle/life-cycle-api.ts";
import type { LifeCycleView } from "./gate-card.tsx";

export function TakeBack({ life }: { readonly life: LifeCycleView }): ReactElement | null {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  // The same until it was done, so that a lost answer takes nothing back twice.
  const act = useRef(crypto.randomUUID());
  const last = life.passed.at(-1);
  const take = useChange(
    ({ id, version }: { readonly id: string; readonly version: number }) => ({
      path: `/programmes/${life.programme}/gates/${id}/take-back`,
      method: "POST",
      body: { act: act.current, seen: version },
      answer: lifeCycleAnswer,
    }),
    ["/programme"],
  );
  if (last === undefined) return null;
  const state = t(`programmes.choice.${last.to}`);
  return (
    <div>
      {asked ? (
        <Button size="compact-sm" loading={take.isPending} onClick={() => take.mutate(last)}>
          {t("programmes.lifeCycle.takeBackSure", { state })}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {t("programmes.lifeCycle.takeBack", { state })}
        </Button>
      )}
      {take.isError ? <Refused failure={take.error} /> : null}
    </div>
  );
}
