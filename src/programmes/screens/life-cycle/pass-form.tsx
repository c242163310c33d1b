/**
 * How does a member say that a gate was passed?
 *
 * @module
 */
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { lifeCycleAnswer, type newPassage } from "../../life-cycle/life-cycle-api.ts";
import type { GateView, LifeCycleView } from "./gate-card.tsx";

interface PassFormProps {
  readonly gate: GateView;
  readonly life: LifeCycleView;
}

export function PassForm({ gate, life }: PassFormProps): ReactElement {
  const { t } = useTranslation();
  const fitting = gate.requirements.find(({ code }) => code === "decision")?.entries ?? [];
  const decisions = life.decisions.filter(({ id }) => fitting.includes(id));
  const [decision, setDecision] = useState(decisions[0]?.id ?? "");
  const [date, setDate] = useState("");
  const [note, setNote] = useState("");
  // The same until it was done, so that a lost answer passes nothing twice.
  const ids = useRef({ act: crypto.randomUUID(), entry: crypto.randomUUID() });
  const pass = useChange(
    (body: z.input<typeof newPassage>) => ({
      path: `/programmes/${life.programme}/gates`,
      method: "POST",
      body,
      answer: lifeCycleAnswer,
    }),
    ["/programme"],
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    pass.mutate({
      ...ids.current,
      to: gate.to,
      decision: decision === "" ? null : decision,
      note,
      ...(date !== "" && { date }),
    });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs" maw="30rem">
        {decisions.length > 0 ? (
          <NativeSelect
            size="xs"
            label={t("programmes.kind.decision")}
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value)}
            data={decisions.map(({ id, question, decided }) => ({
              value: id,
              label: `${decided}: ${question}`,
            }))}
          />
        ) : null}
        <TextInput
          size="xs"
          type="date"
          label={t("programmes.lifeCycle.day")}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t("programmes.field.note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {pass.isError ? <Refused failure={pass.error} /> : null}
        <Button type="submit" size="xs" loading={pass.isPending} className="waymark-self-start">
          {t("programmes.lifeCycle.pass", { state: t(`programmes.choice.${gate.to}`) })}
        </Button>
      </Stack>
    </form>
  );
}
