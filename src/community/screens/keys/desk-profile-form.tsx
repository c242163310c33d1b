/**
 * How is my organisation named to reporters?
 *
 * @module
 */
import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Panel, Refused, useChange, useSignedIn } from "../../../safeguards/screens/index.ts";
import type { profileChange } from "../../keys/keys-api.ts";
import type { KeysView } from "./open-held-keys.ts";

export function DeskProfileForm({ profile }: { readonly profile: KeysView["profile"] }): ReactElement {
  const { t } = useTranslation();
  const { partner } = useSignedIn();
  const form = useForm({
    initialValues: {
      label: profile?.label ?? partner.name,
      languages: profile?.languages.join(", ") ?? "en",
      firewall: profile?.firewall ?? false,
      receivesByDefault: profile?.receivesByDefault ?? false,
    },
    validate: {
      label: (value) => (value.trim() === "" ? t("community.profile.labelNeeded") : null),
      languages: (value) => (languagesIn(value).length > 0 ? null : t("community.profile.languagesNeeded")),
    },
  });
  const change = useChange<z.input<typeof profileChange>, null>(
    (body) => ({ path: "/keys/profile", method: "PUT", body, answer: z.null() }),
    ["/keys", "/recipients"],
  );
  const submit = form.onSubmit(({ languages, ...rest }) =>
    change.mutate({ ...rest, languages: languagesIn(languages) }),
  );
  return (
    <Panel title={t("community.profile.title")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm" maw="36rem">
          <Text size="sm">{t("community.profile.why")}</Text>
          <TextInput label={t("community.profile.label")} {...form.getInputProps("label")} />
          <TextInput
            label={t("community.profile.languages")}
            description={t("community.profile.languagesHelp")}
            {...form.getInputProps("languages")}
          />
          <Checkbox
            label={t("community.profile.firewall")}
            {...form.getInputProps("firewall", { type: "checkbox" })}
          />
          <Checkbox
            label={t("community.profile.default")}
            description={t("community.profile.defaultHelp")}
            {...form.getInputProps("receivesByDefault", { type: "checkbox" })}
          />
          {change.isError ? <Refused failure={change.error} /> : null}
          <Button type="submit" loading={change.isPending}>
            {t("community.profile.save")}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

function languagesIn(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((one) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(one));
}
