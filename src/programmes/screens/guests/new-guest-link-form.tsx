/**
 * For whom shall a link be, to which programmes, for how long?
 *
 * The link is shown once; the node keeps only its hash.
 *
 * @module
 */
import { Button, Checkbox, NativeSelect, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useAnswer, useChange, Waiting } from "../../../safeguards/screens/index.ts";
import {
  guestAudiences,
  guestLinkMade,
  longestGuestDays,
  type NewGuestLink,
} from "../../guests/guests-api.ts";
import { type VisibilityView, visibilityView } from "../../visibility/visibility-api.ts";

export function NewGuestLinkForm(): ReactElement {
  const { t } = useTranslation();
  const known = useAnswer("/programme-views/visibility", visibilityView);
  const make = useChange(
    (body: NewGuestLink) => ({ path: "/guest-links", method: "POST" as const, body, answer: guestLinkMade }),
    ["/guest-links"],
  );
  if (make.data) return <MadeLink token={make.data.token} name={make.data.link.name} />;
  if (known.isError) return <Refused failure={known.error} />;
  if (!known.data) return <Waiting />;
  return (
    <Stack gap="sm">
      <Text size="sm">{t("programmes.guests.form.lead")}</Text>
      <Fields known={known.data} busy={make.isPending} make={(wanted) => make.mutate(wanted)} />
      {make.isError ? <Refused failure={make.error} /> : null}
    </Stack>
  );
}

interface FieldsProps {
  readonly known: VisibilityView;
  readonly busy: boolean;
  readonly make: (wanted: NewGuestLink) => void;
}

const blank: NewGuestLink = { audience: "donor", name: "", organisation: null, programmes: [], days: 90 };

function Fields({ known, busy, make }: FieldsProps): ReactElement {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(blank);
  const change = (more: Partial<NewGuestLink>) => setWanted({ ...wanted, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make(wanted.audience === "donor" ? wanted : { ...wanted, organisation: null });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t("programmes.guests.form.name")}
          required
          maxLength={120}
          value={wanted.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("programmes.guests.form.audience")}
          value={wanted.audience}
          onChange={(event) =>
            change({ audience: guestAudiences.find((one) => one === event.currentTarget.value) ?? "donor" })
          }
          data={guestAudiences.map((one) => ({ value: one, label: t(`programmes.choice.${one}`) }))}
        />
        {wanted.audience === "donor" ? (
          <NativeSelect
            label={t("programmes.guests.form.donor")}
            value={wanted.organisation ?? ""}
            onChange={(event) => change({ organisation: event.currentTarget.value || null })}
            data={[
              { value: "", label: t("programmes.briefs.allOfThem") },
              ...known.donors.rows.map(({ organisation, name }) => ({ value: organisation, label: name })),
            ]}
          />
        ) : null}
        <Checkbox.Group
          label={t("programmes.guests.form.programmes")}
          value={wanted.programmes}
          onChange={(programmes) => change({ programmes })}
        >
          <Stack gap={4} mt={4}>
            {known.programmes.map(({ id, code, title }) => (
              <Checkbox key={id} value={id} label={`${code} ${title}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NumberInput
          label={t("programmes.guests.form.days")}
          min={1}
          max={longestGuestDays}
          value={wanted.days}
          onChange={(days) => change({ days: Number(days) || 1 })}
        />
        <Button type="submit" loading={busy} disabled={wanted.programmes.length === 0}>
          {t("programmes.guests.make")}
        </Button>
      </Stack>
    </form>
  );
}

function MadeLink({ token, name }: { readonly token: string; readonly name: string }): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  // Behind "#", which no browser sends to a server and no log keeps.
  const link = `${window.location.origin}/guest#${token}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Stack gap="sm">
      <Text size="sm">{t("programmes.guests.once", { name })}</Text>
      <TextInput
        label={t("programmes.guests.link")}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className="waymark-code"
      />
      <Button onClick={() => void copy()}>{copied ? t("log.copied") : t("log.copy")}</Button>
    </Stack>
  );
}
