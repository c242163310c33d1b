/**
 * Who works on this node, and what does each one's work allow?
 *
 * @module
 */
import { Button, Group } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Dialog,
  Empty,
  LoadMore,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswerPages,
  useChange,
  useMay,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { invitationMade, type memberChange, memberSchema, membersPage } from "../api.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { InviteMember, RolesOfMember } from "./member-forms.tsx";
import { RolePolicies } from "./role-policies.tsx";

type Member = z.infer<typeof memberSchema>;
type Invited = z.infer<typeof invitationMade>;

export function MembersScreen(): ReactElement {
  const { t } = useTranslation();
  const members = useAnswerPages<Member, z.infer<typeof membersPage>>("/members", membersPage);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<Invited | null>(null);
  const configures = useMay("node:members");
  if (members.isError) return <PageRefused failure={members.error} again={() => void members.refetch()} />;
  const invited = (made: Invited) => {
    setInviting(false);
    setLink(made);
  };
  const actions = configures ? (
    <Button onClick={() => setInviting(true)}>{t("members.invite")}</Button>
  ) : null;
  return (
    <Page title={t("members.title")} lead={t("members.lead")} actions={actions}>
      <Panel title={t("members.list")} flush>
        {members.isPending ? (
          <Waiting />
        ) : (
          <MemberTable members={members.items} configures={configures} invited={invited} />
        )}
      </Panel>
      <LoadMore
        has={members.hasNextPage}
        busy={members.isFetchingNextPage}
        more={() => void members.fetchNextPage()}
      />
      <RolePolicies />
      <Dialog opened={inviting} onClose={() => setInviting(false)} title={t("members.invite")} size="lg">
        <InviteMember invited={invited} />
      </Dialog>
      <Dialog opened={link !== null} onClose={() => setLink(null)} title={t("members.link")} size="lg">
        {link ? <InvitationLink made={link} /> : null}
      </Dialog>
    </Page>
  );
}

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly configures: boolean;
  readonly invited: (made: Invited) => void;
}

function MemberTable({ members, configures, invited }: MemberTableProps): ReactElement {
  const { t, i18n } = useTranslation();
  if (members.length === 0) return <Empty title={t("members.empty")} />;
  const list = new Intl.ListFormat(i18n.language, { style: "narrow" });
  const columns: Column<Member>[] = [
    { name: "name", title: t("members.name"), cell: (m) => <bdi>{m.name}</bdi>, heads: true },
    { name: "partner", title: t("members.partner"), cell: (m) => <bdi>{m.partner.name}</bdi> },
    { name: "email", title: t("members.email"), cell: (m) => <bdi>{m.email}</bdi> },
    {
      name: "roles",
      title: t("members.roles"),
      cell: (m) => list.format(m.roles.map((role) => t(`roles.${role}.name`))),
    },
    {
      name: "children",
      title: t("members.children"),
      cell: (m) => (m.childTrained ? t("members.trained") : t("members.untrained")),
    },
    {
      name: "state",
      title: t("members.state"),
      cell: (m) => <span className="waymark-tag">{t(`members.states.${m.state}`)}</span>,
    },
  ];
  if (configures)
    columns.push({
      name: "actions",
      title: t("members.actions"),
      cell: (m) => <MemberActions member={m} invited={invited} />,
    });
  return <DataTable caption={t("members.title")} columns={columns} rows={members} rowKey={(m) => m.id} />;
}

interface MemberActionsProps {
  readonly member: Member;
  readonly invited: (made: Invited) => void;
}

function MemberActions({ member, invited }: MemberActionsProps): ReactElement {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const change = useChange<z.input<typeof memberChange>, Member>(
    (body) => ({ path: `/members/${member.id}`, method: "PATCH", body, answer: memberSchema }),
    ["/members"],
  );
  const again = useChange<null, Invited>(
    () => ({ path: `/members/${member.id}/invitations`, method: "POST", body: {}, answer: invitationMade }),
    ["/members"],
  );
  const suspended = member.state === "suspended";
  return (
    <Group gap={6} component="span">
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t("members.editNamed", member)}
        onClick={() => setEditing(true)}
      >
        {t("members.edit")}
      </Button>
      {member.state === "invited" ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={again.isPending}
          aria-label={t("members.linkAgainNamed", member)}
          onClick={() => again.mutate(null, { onSuccess: invited })}
        >
          {t("members.linkAgain")}
        </Button>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isPending}
          aria-label={t(suspended ? "members.resumeNamed" : "members.suspendNamed", member)}
          onClick={() => change.mutate({ suspended: !suspended })}
        >
          {suspended ? t("members.resume") : t("members.suspend")}
        </Button>
      )}
      {change.isError ? <Refused failure={change.error} /> : null}
      {again.isError ? <Refused failure={again.error} /> : null}
      <Dialog
        opened={editing}
        onClose={() => setEditing(false)}
        title={t("members.editNamed", member)}
        size="lg"
      >
        <RolesOfMember
          member={member}
          failure={change.error}
          busy={change.isPending}
          save={(body) => change.mutate(body, { onSuccess: () => setEditing(false) })}
        />
      </Dialog>
    </Group>
  );
}
