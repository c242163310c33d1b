/**
 * How is a member invited, and how do their roles change?
 *
 * Roles that may not be held together are refused in words while they are being ticked.
 *
 * @module
 */
import { Alert, Button, Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PartnerKind } from "../../safeguards/index.ts";
import { type Role, roles, rolesRefused } from "../../safeguards/index.ts";
import { Refused, useAnswer, useChange, Waiting } from "../../safeguards/screens/index.ts";
import {
  invitationMade,
  type memberChange,
  type memberSchema,
  type newMember,
  partnersPage,
} from "../api.ts";

type Invited = z.infer<typeof invitationMade>;

interface RolesFieldProps {
  readonly value: readonly Role[];
  readonly onChange: (held: Role[]) => void;
  readonly kind: PartnerKind;
}

function RolesField({ value, onChange, kind }: RolesFieldProps): ReactElement {
  const { t } = useTranslation();
  const refused = rolesRefused(value, kind);
  return (
    <div>
      <Checkbox.Group
        label={t("members.roles")}
        value={[...value]}
        onChange={(held) => onChange(held as Role[])}
      >
        <Stack gap={8} mt={6}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`roles.${role}.name`)}
              description={t(`roles.${role}.does`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {refused ? (
        <Alert color="ochre" variant="outline" mt="xs" role="alert">
          {t(`roles.refused.${refused}`)}
        </Alert>
      ) : null}
    </div>
  );
}

export function InviteMember({ invited }: { readonly invited: (made: Invited) => void }): ReactElement {
  const { t } = useTranslation();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  const form = useForm({
    initialValues: { name: "", email: "", partner: "", roles: [] as Role[], childTrained: false },
    validate: {
      name: (value) => (value.trim() ? null : t("members.nameNeeded")),
      email: (value) => (/^\S+@\S+$/.test(value) ? null : t("sign-in.emailNeeded")),
      partner: (value) => (value ? null : t("members.partnerNeeded")),
      roles: (value) => (value.length > 0 ? null : t("members.rolesNeeded")),
    },
  });
  const invite = useChange<z.input<typeof newMember>, Invited>(
    (body) => ({ path: "/members", method: "POST", body, answer: invitationMade }),
    ["/members"],
  );
  if (partners.isError) return <Refused failure={partners.error} />;
  if (partners.isPending) return <Waiting />;
  const kind = partners.data.items.find(({ id }) => id === form.values.partner)?.kind ?? "ngo";
  return (
    <form onSubmit={form.onSubmit((values) => invite.mutate(values, { onSuccess: invited }))} noValidate>
      <Stack gap="sm">
        <TextInput label={t("members.name")} data-autofocus {...form.getInputProps("name")} />
        <TextInput label={t("members.email")} type="email" {...form.getInputProps("email")} />
        <NativeSelect
          label={t("members.partner")}
          data={[
            { value: "", label: t("members.choosePartner") },
            ...partners.data.items.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps("partner")}
        />
        <RolesField
          value={form.values.roles}
          onChange={(held) => form.setFieldValue("roles", held)}
          kind={kind}
        />
        {form.errors.roles ? <Alert color="ochre">{form.errors.roles}</Alert> : null}
        <Checkbox
          label={t("members.childTrained")}
          description={t("members.childTrainedHelp")}
          {...form.getInputProps("childTrained", { type: "checkbox" })}
        />
        {invite.isError ? <Refused failure={invite.error} /> : null}
        <Button
          type="submit"
          loading={invite.isPending}
          disabled={rolesRefused(form.values.roles, kind) !== null}
        >
          {t("members.makeLink")}
        </Button>
      </Stack>
    </form>
  );
}

interface RolesOfMemberProps {
  readonly member: z.infer<typeof memberSchema>;
  readonly busy: boolean;
  readonly failure: unknown;
  readonly save: (change: z.input<typeof memberChange>) => void;
}

export function RolesOfMember({ member, busy, failure, save }: RolesOfMemberProps): ReactElement {
  const { t } = useTranslation();
  const [held, setHeld] = useState<Role[]>(member.roles);
  const [childTrained, setChildTrained] = useState(member.childTrained);
  const refused = held.length === 0 || rolesRefused(held, member.partner.kind) !== null;
  return (
    <Stack gap="sm">
      <RolesField value={held} onChange={setHeld} kind={member.partner.kind} />
      <Checkbox
        label={t("members.childTrained")}
        description={t("members.childTrainedHelp")}
        checked={childTrained}
        onChange={(event) => setChildTrained(event.currentTarget.checked)}
      />
      {failure ? <Refused failure={failure} /> : null}
      <Button loading={busy} disabled={refused} onClick={() => save({ roles: held, childTrained })}>
        {t("members.save")}
      </Button>
    </Stack>
  );
}
