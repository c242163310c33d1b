/**
 * What does a screen show while it waits, when there is nothing, and when the node refused?
 *
 * "Not yours" and "not there" are one and the same page, word for word.
 *
 * @module
 */
import { Alert, Anchor, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AskRefused } from "./asking.ts";
import { Page } from "./page.tsx";

export function Waiting(): ReactElement {
  const { t } = useTranslation();
  return (
    <Group gap="sm" py="lg" role="status">
      <Loader size="sm" type="dots" aria-hidden="true" />
      <Text size="sm" c="dimmed">
        {t("states.waiting")}
      </Text>
    </Group>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyProps): ReactElement {
  return (
    <Stack className="waymark-empty" gap={4} align="center">
      <Text fw={600}>{title}</Text>
      <Text component="div" c="dimmed" size="sm" ta="center" maw="34rem">
        {children}
      </Text>
    </Stack>
  );
}

interface RefusedProps {
  readonly failure: unknown;
  /** Offers to ask again. */
  readonly again?: () => void;
}

/** A refusal in words, where the answer would have stood. */
export function Refused({ failure, again }: RefusedProps): ReactElement {
  const { t } = useTranslation();
  const words = useRefusal(failure);
  return (
    <Alert
      color="ochre"
      variant="outline"
      className="waymark-refused"
      title={t("states.refused")}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words}</Text>
        {again ? (
          <Button variant="default" size="xs" onClick={again}>
            {t("states.again")}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

/** The page for what is not there and for what is not yours. */
export function NothingHere(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t("states.nothingHere")}>
      <Text maw="40rem">{t("states.nothingHereWhy")}</Text>
      <Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t("states.toStart")}</Anchor>
    </Page>
  );
}

/** A whole page that could not be had: the same page for 403 and 404, a refusal for anything else. */
export function PageRefused({ failure, again }: RefusedProps): ReactElement {
  const { t } = useTranslation();
  if (isNothingHere(failure)) return <NothingHere />;
  return (
    <Page title={t("states.refused")}>
      <Refused failure={failure} {...(again ? { again } : {})} />
    </Page>
  );
}

function isNothingHere(failure: unknown): boolean {
  return failure instanceof AskRefused && (failure.status === 404 || failure.status === 403);
}

/** The sentence for a refusal: ours by its code, else the node's own words. */
function useRefusal(failure: unknown): string {
  const { t, i18n } = useTranslation();
  if (!(failure instanceof AskRefused)) return t("refusals.unexpected");
  const key = `refusals.${failure.code}`;
  if (i18n.exists(key)) return t(key);
  return failure.detail ?? failure.message;
}

interface MoreProps {
  readonly has: boolean;
  readonly busy: boolean;
  readonly more: () => void;
}

/** Asks for the next page of a list and leaves the place alone. */
export function LoadMore({ has, busy, more }: MoreProps): ReactElement | null {
  const { t } = useTranslation();
  if (!has) return null;
  return (
    <Group justify="center" py="sm">
      <Button variant="default" onClick={more} loading={busy}>
        {t("states.more")}
      </Button>
    </Group>
  );
}
