/**
 * How does a member sign in?
 *
 * With a passkey, or with e-mail, password and the six digits of an authenticator.
 *
 * @module
 */
import { Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { startAuthentication } from "@simplewebauthn/browser";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type AskRefused, Refused, useAsking } from "../../safeguards/screens/index.ts";
import { passkeyOptions, sessionView, type signIn } from "../api.ts";
import { Entrance } from "./entrance.tsx";
import { passkeyFailure } from "./passkey-failure.ts";
import type { Session } from "./session-query.ts";

interface SignInScreenProps {
  readonly signedIn: (session: Session) => void;
}

export function SignInScreen({ signedIn }: SignInScreenProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Entrance title={t("sign-in.title")} lead={t("sign-in.lead")}>
      <PasskeyButton signedIn={signedIn} />
      <Divider label={t("sign-in.or")} />
      <PasswordForm signedIn={signedIn} />
    </Entrance>
  );
}

function PasskeyButton({ signedIn }: SignInScreenProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const enter = useMutation<Session, AskRefused>({
    mutationFn: async () => {
      const { challenge, options } = await asking.ask({
        path: "/session/passkey-options",
        method: "POST",
        body: {},
        answer: passkeyOptions,
      });
      const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"];
      const answer = await startAuthentication({ optionsJSON }).catch(passkeyFailure);
      const body: z.input<typeof signIn> = { method: "passkey", challenge, answer: { ...answer } };
      return asking.ask({ path: "/session", method: "POST", body, answer: sessionView });
    },
    onSuccess: signedIn,
  });
  return (
    <Stack gap="xs">
      <Button size="md" onClick={() => enter.mutate()} loading={enter.isPending} fullWidth>
        {t("sign-in.passkey")}
      </Button>
      {enter.isError ? <Refused failure={enter.error} /> : null}
    </Stack>
  );
}

function PasswordForm({ signedIn }: SignInScreenProps): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const form = useForm({
    initialValues: { email: "", password: "", code: "" },
    validate: {
      email: (value) => (value.includes("@") ? null : t("sign-in.emailNeeded")),
      password: (value) => (value ? null : t("sign-in.passwordNeeded")),
      code: (value) => (/^\d{6}$/.test(value) ? null : t("sign-in.codeNeeded")),
    },
  });
  const enter = useMutation<Session, AskRefused, typeof form.values>({
    mutationFn: (values) =>
      asking.ask({
        path: "/session",
        method: "POST",
        body: { method: "password", ...values },
        answer: sessionView,
      }),
    onSuccess: signedIn,
  });
  return (
    <form onSubmit={form.onSubmit((values) => enter.mutate(values))} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t("sign-in.email")}
          type="email"
          autoComplete="username"
          {...form.getInputProps("email")}
        />
        <PasswordInput
          visibilityToggleButtonProps={{ "aria-label": t("sign-in.showPassword") }}
          label={t("sign-in.password")}
          autoComplete="current-password"
          {...form.getInputProps("password")}
        />
        <TextInput
          label={t("sign-in.code")}
          description={t("sign-in.codeHelp")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          {...form.getInputProps("code")}
        />
        <Button type="submit" variant="default" loading={enter.isPending}>
          {t("sign-in.submit")}
        </Button>
        {enter.isError ? <Refused failure={enter.error} /> : null}
      </Stack>
    </form>
  );
}
