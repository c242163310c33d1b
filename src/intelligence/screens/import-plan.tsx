/**
 * How is this file to be read, as whose source, and who shall see what it brings?
 *
 * @module
 */
import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { defaultHandling, type Handling, handlingRefused } from "../../safeguards/index.ts";
import {
  type AskRefused,
  HandlingEditor,
  HandlingWords,
  Panel,
  Refused,
  useAnswer,
  useAsking,
} from "../../safeguards/screens/index.ts";
import { type importPlan, importView, sourcesPage } from "../api.ts";
import { isUsable, type MappingDraft } from "../mapping-draft.ts";
import { useOtherPartners } from "./change-handling.tsx";
import { MappingAssistant } from "./mapping-assistant.tsx";
import { SourceField } from "./new-import-screen.tsx";

type Import = z.infer<typeof importView>;
type Plan = z.input<typeof importPlan>;

interface ImportPlanProps {
  readonly view: Import;
  /** Called once the check has begun. */
  readonly checked: () => void;
}

export function ImportPlan({ view, checked }: ImportPlanProps): ReactElement {
  const { t } = useTranslation();
  const [source, setSource] = useState(view.source?.id ?? "");
  const [mapping, setMapping] = useState<MappingDraft | null>(view.mapping);
  const [handling, setHandling] = useState<Handling | null>(null);
  const check = useCheck(view, checked);
  const needs = view.format?.needsMapping ?? false;
  const lacks = source === "" || (needs && (mapping === null || !isUsable(mapping)));
  const contradicts = handling !== null && handlingRefused(handling, false) !== null;
  const plan: Plan = {
    source,
    format: view.format?.name ?? "",
    mapping: needs ? mapping : null,
    handling: handling === null ? null : sendable(handling),
  };
  return (
    <>
      {view.source === null ? (
        <Panel title={t("imports.whichSource")}>
          <SourceField value={source} choose={setSource} />
        </Panel>
      ) : null}
      {needs && mapping ? <MappingAssistant view={view} mapping={mapping} change={setMapping} /> : null}
      <Panel title={t("imports.whoSees")}>
        <HandlingChoice source={source} value={handling} choose={setHandling} />
      </Panel>
      {check.isError ? <Refused failure={check.error} /> : null}
      <Stack align="flex-start" gap="xs">
        <Button
          size="md"
          loading={check.isPending}
          disabled={lacks || contradicts}
          onClick={() => check.mutate(plan)}
        >
          {t("imports.check")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("imports.checkMeans")}
        </Text>
      </Stack>
    </>
  );
}

function sendable(handling: Handling): NonNullable<Plan["handling"]> {
  const { audience, purposes } = handling;
  return {
    ...handling,
    purposes: [...purposes],
    audience: typeof audience === "string" ? audience : [...audience],
  };
}

function useCheck(view: Import, checked: () => void) {
  const asking = useAsking();
  const cache = useQueryClient();
  return useMutation<Import, AskRefused, Plan>({
    mutationFn: async (body) => {
      await asking.ask({ path: `/imports/${view.id}/plan`, method: "PUT", body, answer: importView });
      return asking.ask({ path: `/imports/${view.id}/check`, method: "POST", body: {}, answer: importView });
    },
    onSuccess: async (checking) => {
      cache.setQueryData([asking.purpose, `/imports/${view.id}`], checking);
      await cache.invalidateQueries({ queryKey: [asking.purpose, `/imports/${view.id}`] });
      checked();
    },
  });
}

interface HandlingChoiceProps {
  readonly source: string;
  readonly value: Handling | null;
  readonly choose: (handling: Handling | null) => void;
}

/** What the source says, unless this import says otherwise. */
function HandlingChoice({ source, value, choose }: HandlingChoiceProps): ReactElement {
  const { t } = useTranslation();
  const { purpose } = useAsking();
  const partners = useOtherPartners();
  const sources = useAnswer("/sources?limit=200", sourcesPage);
  const usual = sources.data?.items.find(({ id }) => id === source)?.handling ?? null;
  const named = usual && typeof usual.audience !== "string" ? usual.audience : [];
  return (
    <Stack gap="sm">
      {value === null && usual ? (
        <HandlingWords
          handling={usual}
          mine
          names={partners.filter(({ id }) => named.includes(id)).map(({ name }) => name)}
          withoutEnforcement={false}
        />
      ) : null}
      <Checkbox
        label={t("imports.otherHandling")}
        checked={value !== null}
        onChange={(event) =>
          choose(event.currentTarget.checked ? (usual ?? defaultHandling(purpose === "protection")) : null)
        }
      />
      {value === null ? null : <HandlingEditor value={value} onChange={choose} partners={partners} />}
    </Stack>
  );
}
