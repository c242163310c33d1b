/**
 * How is a changed map saved?
 *
 * With a word on what was changed and why. When somebody else saved in the meantime the changes stay here, and the member
 * decides whether to let them go and look at the other version.
 *
 * @module
 */
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { type routeMapSaving, routeMapView } from "../../routes/routes-api.ts";
import type { MapDraft } from "./map-draft.ts";

interface SaveMapProps {
  readonly draft: MapDraft;
  readonly saved: () => void;
}

export function SaveMap({ draft, saved }: SaveMapProps): ReactElement {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [needed, setNeeded] = useState(false);
  const save = useChange<z.input<typeof routeMapSaving>, unknown>(
    (body) => ({ path: "/route-map", method: "PUT", body, answer: routeMapView }),
    ["/route-map", "/leg-risks"],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = words.trim() === "";
    setNeeded(missing);
    if (!missing) save.mutate({ basedOn: draft.basedOn, words, map: sentOf(draft) }, { onSuccess: saved });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{t("community.routes.changes", { count: draft.changes })}</Text>
        <Textarea
          label={t("community.routes.changeWords")}
          description={t("community.routes.changeHelp")}
          value={words}
          maxLength={500}
          autosize
          minRows={2}
          error={needed ? t("community.routes.changeNeeded") : null}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
        />
        {save.isError ? <Refused failure={save.error} /> : null}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("community.routes.save")}
          </Button>
          {save.error?.code === "version-changed" ? (
            <Button
              variant="default"
              onClick={() => {
                draft.discard();
                saved();
              }}
            >
              {t("community.routes.letGo")}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function sentOf({ map }: MapDraft): z.input<typeof routeMapSaving>["map"] {
  return {
    places: [...map.places],
    legs: map.legs.map((leg) => ({ ...leg, line: leg.line.map(([north, east]) => [north, east]) })),
    corridors: map.corridors.map((corridor) => ({ ...corridor, legs: [...corridor.legs] })),
  };
}
