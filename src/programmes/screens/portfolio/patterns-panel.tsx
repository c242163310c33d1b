/**
 * Do programmes of one kind fare differently from the others, as far as counts can say?
 *
 * Both shares with their intervals, one above the other; hidden where either side is too small. Never a cause, and never
 * without the number of questions that were asked.
 *
 * @module
 */
import { Alert, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../../safeguards/screens/index.ts";
import type { PortfolioView } from "../../portfolio/portfolio-api.ts";
import { PatternPicture } from "./pattern-picture.tsx";

type Pattern = PortfolioView["patterns"][number];

export function PatternsPanel({ view }: { readonly view: PortfolioView }): ReactElement {
  const { t } = useTranslation();
  const { patterns, fewestPerArm, programmes } = view;
  return (
    <Stack gap="lg">
      <Alert color="ochre" variant="outline" title={t("programmes.portfolio.patterns.association")}>
        <Text size="sm">
          {t("programmes.portfolio.patterns.multiplicity", {
            count: patterns.length,
            chance: patterns.length / 20,
            programmes,
          })}
        </Text>
      </Alert>
      {patterns.map((pattern) => {
        const question = t("programmes.portfolio.patterns.question", {
          feature: t(`programmes.portfolio.features.${pattern.feature}`),
          outcome: t(`programmes.portfolio.outcomes.${pattern.outcome}`),
        });
        return (
          <Panel key={question} title={question}>
            {pattern.p === null ? (
              <Hidden pattern={pattern} fewest={fewestPerArm} />
            ) : (
              <PatternPicture question={question} pattern={pattern} />
            )}
          </Panel>
        );
      })}
    </Stack>
  );
}

interface HiddenProps {
  readonly pattern: Pattern;
  readonly fewest: number;
}

function Hidden({ pattern, fewest }: HiddenProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Text size="sm">
      {t("programmes.portfolio.patterns.hidden", {
        having: pattern.having.cases,
        lacking: pattern.lacking.cases,
        unknown: pattern.unknown,
        fewest,
      })}
    </Text>
  );
}
