/**
 * Who outside may look at which programmes, and until when?
 *
 * @module
 */
import { Button, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  Empty,
  LoadMore,
  Moment,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswerPages,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type GuestLink, guestLinkRevoked, guestLinksPage } from "../../guests/guests-api.ts";
import { NewGuestLinkForm } from "./new-guest-link-form.tsx";

export function GuestLinksScreen(): ReactElement {
  const { t } = useTranslation();
  const links = useAnswerPages<GuestLink, { items: GuestLink[]; next: string | null }>(
    "/guest-links",
    guestLinksPage,
  );
  const [making, setMaking] = useState(false);
  if (links.isError) return <PageRefused failure={links.error} again={() => void links.refetch()} />;
  const make = <Button onClick={() => setMaking(true)}>{t("programmes.guests.make")}</Button>;
  return (
    <Page title={t("programmes.guests.title")} lead={t("programmes.guests.lead")} actions={make}>
      {links.isPending ? (
        <Waiting />
      ) : links.items.length === 0 ? (
        <Empty title={t("programmes.guests.none")} />
      ) : (
        <LinksPanel links={links.items} />
      )}
      <LoadMore
        has={links.hasNextPage}
        busy={links.isFetchingNextPage}
        more={() => void links.fetchNextPage()}
      />
      <Dialog opened={making} onClose={() => setMaking(false)} title={t("programmes.guests.make")}>
        {making ? <NewGuestLinkForm /> : null}
      </Dialog>
    </Page>
  );
}

function LinksPanel({ links }: { readonly links: readonly GuestLink[] }): ReactElement {
  const { t } = useTranslation();
  const revoke = useChange(
    (id: string) => ({
      path: `/guest-links/${id}/revoke`,
      method: "POST" as const,
      body: {},
      answer: guestLinkRevoked,
    }),
    ["/guest-links"],
  );
  return (
    <Panel title={t("programmes.guests.links")} flush>
      {revoke.isError ? <Refused failure={revoke.error} /> : null}
      <DataTable<GuestLink>
        caption={t("programmes.guests.links")}
        rows={links}
        rowKey={({ id }) => id}
        columns={useColumns((id) => revoke.mutate(id), revoke.isPending)}
      />
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("programmes.guests.means")}
      </Text>
    </Panel>
  );
}

function useColumns(revoke: (id: string) => void, busy: boolean): Column<GuestLink>[] {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language);
  const column = (name: string) => ({ name, title: t(`programmes.guests.columns.${name}`) });
  return [
    { ...column("name"), heads: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      ...column("for"),
      cell: ({ audience, organisation }) => (
        <>
          {t(`programmes.choice.${audience}`)}
          {organisation ? (
            <>
              {" · "}
              <bdi>{organisation}</bdi>
            </>
          ) : null}
        </>
      ),
    },
    { ...column("programmes"), cell: ({ programmes }) => <bdi>{list.format(programmes)}</bdi> },
    { ...column("made"), cell: ({ madeOn }) => <Day day={madeOn} /> },
    {
      ...column("state"),
      cell: ({ state, expiresAt, revokedOn }) => (
        <>
          {t(`programmes.guests.states.${state}`)}{" "}
          {revokedOn === null ? <Moment at={expiresAt} /> : <Day day={revokedOn} />}
        </>
      ),
    },
    {
      ...column("revoke"),
      cell: ({ id, state, name }) =>
        state === "open" ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={t("programmes.guests.revokeNamed", { name })}
            onClick={() => revoke(id)}
          >
            {t("programmes.guests.revoke")}
          </Button>
        ) : null,
    },
  ];
}
