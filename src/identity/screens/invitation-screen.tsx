/**
 * How does an invited member set up their way to sign in?
 *
 * With a passkey, or with a password and an authenticator; the invitation's link works once.
 *
 * @module
 */
import { Alert, Button, Code, PasswordInput, Stack, Tabs, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { startRegistration } from "@simplewebauthn/browser";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { AskRefused, Moment, Refused, useAsking, Waiting } from "../../safeguards/screens/index.ts";
import { type invitationAnswer, invitationView, sessionView } from "../api.ts";
import { Entrance } from "./entrance.tsx";
import { passkeyFailure } from "./passkey-failure.ts";
import type { Session } from "./session-query.ts";

type Invitation = z.infer<typeof invitationView>;
type Answer = z.input<typeof invitationAnswer>;

interface InvitationScreenProps {
  readonly token: string | null;
  readonly signedIn: (session: Session) => void;
}

export function InvitationScreen({ token, signedIn }: InvitationScreenProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const invitation = useQuery<Invitation, AskRefused>({
    queryKey: ["invitation", token],
    queryFn: () => {
      if (token === null) throw new AskRefused({ status: 0, code: "link-without-token" });
      return asking.ask({ path: `/invitations/${encodeURIComponent(token)}`, answer: invitationView });
    },
    retry: false,
    // Asking again would make a new secret while the old one is being typed into an authenticator.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Entrance title={t("invitation.title")}>
      {invitation.isPending ? <Waiting /> : null}
      {invitation.isError ? <Refused failure={invitation.error} /> : null}
      {invitation.data && token !== null ? (
        <Invited invitation={invitation.data} token={token} signedIn={signedIn} />
      ) : null}
    </Entrance>
  );
}

interface InvitedProps {
  readonly invitation: Invitation;
  readonly token: string;
  readonly signedIn: (session: Session) => void;
}

function Invited({ invitation, token, signedIn }: InvitedProps): ReactElement {
  const { t, i18n } = useTranslation();
  const asking = useAsking();
  const answer = useMutation<Session, AskRefused, () => Promise<Answer>>({
    mutationFn: async (make) =>
      asking.ask({
        path: `/invitations/${encodeURIComponent(token)}`,
        method: "POST",
        body: await make(),
        answer: sessionView,
      }),
    onSuccess: signedIn,
  });
  const list = new Intl.ListFormat(i18n.language);
  const roles = list.format(invitation.member.roles.map((role) => t(`roles.${role}.name`)));
  return (
    <>
      <Text size="sm">
        {t("invitation.who", {
          name: invitation.member.name,
          partner: invitation.member.partner.name,
          roles,
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {t("invitation.until")} <Moment at={invitation.expiresAt} />
      </Text>
      <Tabs defaultValue="passkey">
        <Tabs.List grow>
          <Tabs.Tab value="passkey">{t("invitation.passkey")}</Tabs.Tab>
          <Tabs.Tab value="password">{t("invitation.password")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="passkey" pt="md">
          <Stack gap="sm">
            <Text size="sm">{t("invitation.passkeyMeans")}</Text>
            <Button
              loading={answer.isPending}
              onClick={() => answer.mutate(() => registerPasskey(invitation.passkey))}
            >
              {t("invitation.makePasskey")}
            </Button>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="password" pt="md">
          <PasswordSetup
            totp={invitation.totp}
            busy={answer.isPending}
            submit={(values) => answer.mutate(async () => ({ method: "password", ...values }))}
          />
        </Tabs.Panel>
      </Tabs>
      {answer.isError ? <Refused failure={answer.error} /> : null}
    </>
  );
}

async function registerPasskey({ challenge, options }: Invitation["passkey"]): Promise<Answer> {
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
  const answer = await startRegistration({ optionsJSON }).catch(passkeyFailure);
  return { method: "passkey", challenge, answer: { ...answer } };
}

interface PasswordSetupProps {
  readonly totp: Invitation["totp"];
  readonly busy: boolean;
  readonly submit: (values: { password: string; code: string }) => void;
}

function PasswordSetup({ totp, busy, submit }: PasswordSetupProps): ReactElement {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: "", code: "" },
    validate: {
      password: (value) => ([...value].length >= 12 ? null : t("invitation.passwordShort")),
      code: (value) => (/^\d{6}$/.test(value) ? null : t("sign-in.codeNeeded")),
    },
  });
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap="sm">
        <PasswordInput
          visibilityToggleButtonProps={{ "aria-label": t("sign-in.showPassword") }}
          label={t("invitation.newPassword")}
          description={t("invitation.passwordHelp")}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Alert variant="outline" color="gray" title={t("invitation.authenticator")}>
          <Text size="sm">{t("invitation.authenticatorHow")}</Text>
          <Code
            block
            mt="xs"
            className="waymark-secret"
            tabIndex={0}
            role="region"
            aria-label={t("invitation.secret")}
          >
            {totp.secret.replace(/(.{4})/g, "$1 ").trim()}
          </Code>
          <Text size="sm" mt="xs">
            <a href={totp.uri}>{t("invitation.openAuthenticator")}</a>
          </Text>
        </Alert>
        <TextInput
          label={t("sign-in.code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          {...form.getInputProps("code")}
        />
        <Button type="submit" loading={busy}>
          {t("invitation.finish")}
        </Button>
      </Stack>
    </form>
  );
}
