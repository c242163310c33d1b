/**
 * After how many days is a stage too long? The reader says it; the address keeps it.
 *
 * @module
 */
import { Button, Group, NumberInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { limitsSaid } from "../../gaps/gaps-filter.ts";
import { readLimits, type StageLimits, stages } from "../../gaps/stage-limits.ts";

interface StageLimitsFormProps {
  readonly limits: string;
  readonly change: (limits: string) => void;
}

export function StageLimitsForm({ limits, change }: StageLimitsFormProps): ReactElement {
  const { t } = useTranslation();
  const [said, setSaid] = useState<StageLimits>(() => readLimits(limits));
  const send = (event: FormEvent) => {
    event.preventDefault();
    change(limitsSaid(said));
  };
  return (
    <details>
      <summary>{t("programmes.gaps.limits.title")}</summary>
      <p className="waymark-quiet">{t("programmes.gaps.limits.hint")}</p>
      <form onSubmit={send}>
        <Group gap="sm" align="flex-end" className="waymark-filters">
          {stages.map((stage) => (
            <NumberInput
              key={stage}
              size="xs"
              label={t(`programmes.gaps.stages.${stage}`)}
              min={0}
              max={999}
              allowDecimal={false}
              value={said[stage]}
              onChange={(value) => setSaid((before) => ({ ...before, [stage]: Number(value) || 0 }))}
            />
          ))}
          <Button type="submit" size="xs" variant="default">
            {t("programmes.gaps.limits.apply")}
          </Button>
        </Group>
      </form>
    </details>
  );
}
