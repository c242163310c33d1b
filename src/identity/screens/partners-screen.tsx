/**
 * Which organisations work on this node?
 *
 * @module
 */
import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { enforcesImmigration, type PartnerKind, partnerKinds } from "../../safeguards/index.ts";
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
import { type newPartner, type partnerChange, partnerSchema, partnersPage } from "../api.ts";

type Partner = z.infer<typeof partnerSchema>;

export function PartnersScreen(): ReactElement {
  const { t } = useTranslation();
  const partners = useAnswerPages<Partner, z.infer<typeof partnersPage>>("/partners", partnersPage);
  const [adding, setAdding] = useState(false);
  const configures = useMay("node:partners");
  if (partners.isError) return <PageRefused failure={partners.error} again={() => void partners.refetch()} />;
  const actions = configures ? <Button onClick={() => setAdding(true)}>{t("partners.add")}</Button> : null;
  return (
    <Page title={t("partners.title")} lead={t("partners.lead")} actions={actions}>
      <Panel title={t("partners.list")} flush>
        {partners.isPending ? (
          <Waiting />
        ) : (
          <PartnerTable partners={partners.items} configures={configures} />
        )}
      </Panel>
      <LoadMore
        has={partners.hasNextPage}
        busy={partners.isFetchingNextPage}
        more={() => void partners.fetchNextPage()}
      />
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("partners.add")}>
        <NewPartner done={() => setAdding(false)} />
      </Dialog>
    </Page>
  );
}

interface PartnerTableProps {
  readonly partners: readonly Partner[];
  readonly configures: boolean;
}

function PartnerTable({ partners, configures }: PartnerTableProps): ReactElement {
  const { t, i18n } = useTranslation();
  if (partners.length === 0) return <Empty title={t("partners.empty")} />;
  const regions = new Intl.DisplayNames(i18n.language, { type: "region" });
  const columns: Column<Partner>[] = [
    { name: "name", title: t("partners.name"), cell: (p) => <bdi>{p.name}</bdi>, heads: true },
    { name: "kind", title: t("partners.kind"), cell: (p) => <Kind kind={p.kind} /> },
    {
      name: "country",
      title: t("partners.country"),
      cell: (p) => (p.country ? regions.of(p.country) : t("partners.noCountry")),
    },
    { name: "state", title: t("partners.state"), cell: (p) => <State partner={p} configures={configures} /> },
  ];
  return <DataTable caption={t("partners.title")} columns={columns} rows={partners} rowKey={(p) => p.id} />;
}

function Kind({ kind }: { readonly kind: PartnerKind }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {t(`partner-kinds.${kind}`)}
      {enforcesImmigration(kind) ? (
        <Text size="xs" c="dimmed">
          {t("partners.firewall")}
        </Text>
      ) : null}
    </>
  );
}

function State({
  partner,
  configures,
}: {
  readonly partner: Partner;
  readonly configures: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const change = useChange<z.input<typeof partnerChange>, Partner>(
    (body) => ({ path: `/partners/${partner.id}`, method: "PATCH", body, answer: partnerSchema }),
    ["/partners"],
  );
  const word = partner.suspended ? t("partners.suspended") : t("partners.active");
  return (
    <span className="waymark-inline">
      <span className="waymark-tag">{word}</span>
      {configures ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isPending}
          aria-label={t(partner.suspended ? "partners.resumeNamed" : "partners.suspendNamed", partner)}
          onClick={() => change.mutate({ suspended: !partner.suspended })}
        >
          {partner.suspended ? t("partners.resume") : t("partners.suspend")}
        </Button>
      ) : null}
      {change.isError ? <Refused failure={change.error} /> : null}
    </span>
  );
}

function NewPartner({ done }: { readonly done: () => void }): ReactElement {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: "", kind: "ngo" as PartnerKind, country: "" },
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : t("partners.nameNeeded")),
      country: (value) => (value === "" || /^[a-z]{2}$/i.test(value) ? null : t("partners.countryNeeded")),
    },
  });
  const add = useChange<z.input<typeof newPartner>, Partner>(
    (body) => ({ path: "/partners", method: "POST", body, answer: partnerSchema }),
    ["/partners"],
  );
  const submit = form.onSubmit(({ country, ...rest }) =>
    add.mutate({ ...rest, country: country === "" ? null : country.toUpperCase() }, { onSuccess: done }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput label={t("partners.name")} data-autofocus {...form.getInputProps("name")} />
        <NativeSelect
          label={t("partners.kind")}
          data={partnerKinds.map((kind) => ({ value: kind, label: t(`partner-kinds.${kind}`) }))}
          {...(enforcesImmigration(form.values.kind) ? { description: t("partners.firewall") } : {})}
          {...form.getInputProps("kind")}
        />
        <TextInput
          label={t("partners.country")}
          description={t("partners.countryHelp")}
          maxLength={2}
          {...form.getInputProps("country")}
        />
        {add.isError ? <Refused failure={add.error} /> : null}
        <Button type="submit" loading={add.isPending}>
          {t("partners.add")}
        </Button>
      </Stack>
    </form>
  );
}
