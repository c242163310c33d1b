/**
 * What does each sentence seem to say, and what has the person said of it?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Plain } from "../../term-rules.ts";
import type { Proposed } from "./clause-checker.tsx";
import type { Verdicts } from "./clause-judging.tsx";
import { RuleRead, type ShownRule } from "./rule-read.tsx";
import { useTermWords } from "./term-words.ts";

interface ProposedListProps {
  readonly clauses: readonly Proposed[];
  /** As they stand in the agreement. */
  readonly terms: Readonly<Record<string, Plain>>;
  readonly rules: readonly ShownRule[];
  readonly at: number;
  readonly said: Verdicts;
  readonly go: (at: number) => void;
  readonly judge: (verdict: "confirmed" | "refused", which: number) => void;
}

export function ProposedList({ clauses, at, go, ...rest }: ProposedListProps): ReactElement {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (at >= 0) here.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ol className="waymark-plain-list waymark-proposed">
      {clauses.map((clause, index) => (
        <li
          key={`${clause.from} ${clause.field}`}
          ref={index === at ? here : null}
          aria-current={index === at ? "step" : undefined}
          onFocus={() => go(index)}
        >
          <One clause={clause} index={index} {...rest} />
        </li>
      ))}
    </ol>
  );
}

interface OneProps extends Omit<ProposedListProps, "clauses" | "at" | "go"> {
  readonly clause: Proposed;
  readonly index: number;
}

function One({ clause, index, terms, rules, said, judge }: OneProps): ReactElement {
  const { t } = useTranslation();
  const words = useTermWords();
  const standing = terms[clause.field];
  const verdict = said[index];
  const named = { number: index + 1 };
  return (
    <Stack gap={4} align="flex-start">
      <span>
        {words.field(clause.field)}: <strong>{words.value(clause.value)}</strong>{" "}
        {verdict === undefined ? null : (
          <span className={verdict === "confirmed" ? "waymark-tag" : "waymark-tag waymark-tag-care"}>
            {t(`programmes.conditions.clauses.said.${verdict}`)}
          </span>
        )}
      </span>
      {standing === undefined || standing === clause.value ? null : (
        <Text size="xs">{t("programmes.conditions.clauses.instead", { value: words.value(standing) })}</Text>
      )}
      {rules
        .filter(({ id }) => clause.rules.includes(id))
        .map((rule) => (
          <div key={rule.id}>
            <Text size="xs" c="dimmed">
              <bdi lang="en">
                {rule.id} {rule.topic}: {rule.standard}
              </bdi>
            </Text>
            <RuleRead rule={rule} brief />
          </div>
        ))}
      <Group gap="xs">
        <Button
          size="xs"
          aria-label={t("programmes.conditions.clauses.confirmOne", named)}
          onClick={() => judge("confirmed", index)}
        >
          {t("programmes.conditions.clauses.confirm")}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={t("programmes.conditions.clauses.refuseOne", named)}
          onClick={() => judge("refused", index)}
        >
          {t("programmes.conditions.clauses.refuse")}
        </Button>
      </Group>
    </Stack>
  );
}
