/**
 * Which priority exercises are there, and what came out of each?
 *
 * @module
 */
import { Badge, Button, Group, List, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  Empty,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type PrioritiesView, prioritiesView } from "../../priorities/priorities-api.ts";

type Exercise = PrioritiesView["exercises"][number];

export function PrioritiesScreen(): ReactElement {
  const { t } = useTranslation();
  const view = useAnswer("/programme-views/priorities", prioritiesView);
  const mayWrite = useMay("programme:write");
  if (view.isError) return <PageRefused failure={view.error} again={() => void view.refetch()} />;
  const actions = mayWrite ? (
    <Button renderRoot={(props) => <Link to="/priorities/new" {...props} />}>
      {t("programmes.priorities.new")}
    </Button>
  ) : null;
  return (
    <Page title={t("programmes.priorities.title")} lead={t("programmes.priorities.lead")} actions={actions}>
      {view.data === undefined ? (
        <Waiting />
      ) : view.data.exercises.length === 0 ? (
        <Empty title={t("programmes.priorities.none")} />
      ) : (
        view.data.exercises.map((exercise) => <Summary key={exercise.id} exercise={exercise} />)
      )}
    </Page>
  );
}

function Summary({ exercise }: { readonly exercise: Exercise }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const { outcome } = exercise;
  return (
    <Panel title={t("programmes.priorities.heldOn", { date: exercise.date })}>
      <Stack gap="xs">
        <Text fw={600}>
          <bdi>{exercise.question}</bdi>
        </Text>
        {outcome === null ? (
          <Text size="sm">{t("programmes.priorities.unfinished")}</Text>
        ) : (
          <>
            <Group gap="xs">
              <Badge variant="outline">{t(`programmes.priorities.readings.${outcome.reading}`)}</Badge>
            </Group>
            <List type="ordered" size="sm">
              {outcome.options.map(({ option, low, high }) => (
                <List.Item key={option}>
                  {option}: {number.format(low)}
                  {high > low ? ` – ${number.format(high)}` : ""}
                </List.Item>
              ))}
            </List>
          </>
        )}
        <Text size="sm">
          {exercise.results.length === 0
            ? t("programmes.priorities.unsigned")
            : exercise.results
                .map(({ signatures, stands }) =>
                  t(stands ? "programmes.priorities.signedBy" : "programmes.priorities.signedBefore", {
                    count: signatures.length,
                  }),
                )
                .join(" ")}
        </Text>
        <Group>
          <Button
            variant="default"
            aria-label={t("programmes.priorities.openNamed", { question: exercise.question })}
            renderRoot={(props) => (
              <Link to="/priorities/$exerciseId" params={{ exerciseId: exercise.id }} {...props} />
            )}
          >
            {t("programmes.priorities.open")}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
