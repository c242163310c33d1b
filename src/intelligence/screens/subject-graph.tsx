/**
 * With whom and what is a subject connected?
 *
 * A picture that opens step by step and takes steps back, and beside it the same as two tables in which
 * everything can be done that the picture can do.
 *
 * @module
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Panel, Refused, useAsking, useKeys, Waiting } from "../../safeguards/screens/index.ts";
import { networkView, type subjectView } from "../api.ts";
import { networkLayout } from "../network-layout.ts";
import { drawn, type NetworkStep, stepped, unstepped } from "../network-steps.ts";
import { NetworkPicture } from "./network-picture.tsx";
import { NetworkTables } from "./network-tables.tsx";

type View = z.infer<typeof networkView>;
type Step = NetworkStep<View["nodes"][number], View["edges"][number]>;

export function SubjectGraph({ subject }: { readonly subject: z.infer<typeof subjectView> }): ReactElement {
  const { t } = useTranslation();
  const { steps, open, undo, busy, failure } = useSteps(representative(subject));
  const picture = useMemo(() => drawn(steps), [steps]);
  const places = useMemo(() => networkLayout(steps), [steps]);
  useKeys([{ key: "z", does: "keys.undoStep", act: undo }]);
  if (steps.length === 0) return failure ? <Refused failure={failure} /> : <Waiting />;
  return (
    <Stack gap="md">
      <Panel
        title={t("graph.title")}
        flush
        actions={
          <Button size="xs" variant="default" disabled={steps.length < 2} onClick={undo}>
            {t("graph.undo")}
          </Button>
        }
      >
        <NetworkPicture picture={picture} places={places} open={open} centre={steps[0]?.opened ?? ""} />
        <Group className="waymark-panel-foot" gap="xs" role="status">
          <Text size="xs" c="dimmed">
            {t("graph.shown", { nodes: picture.nodes.length, edges: picture.edges.length })}{" "}
            {t("graph.steps", { count: steps.length })} {busy ? t("states.waiting") : ""}
          </Text>
        </Group>
      </Panel>
      {failure ? <Refused failure={failure} /> : null}
      {picture.capped.length > 0 ? (
        <Alert color="ochre" variant="outline">
          {t("graph.capped")}
        </Alert>
      ) : null}
      <NetworkTables picture={picture} open={open} />
    </Stack>
  );
}

/** A node of the network is a subject under the smallest of its visible records' ids. */
function representative(subject: z.infer<typeof subjectView>): string {
  return subject.records.map(({ id }) => id).sort()[0] ?? subject.record;
}

function useSteps(first: string) {
  const asking = useAsking();
  const cache = useQueryClient();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const open = useCallback(
    async (opened: string) => {
      setBusy(true);
      setFailure(null);
      const path = `/subjects/${opened}/network`;
      try {
        const view = await cache.fetchQuery({
          queryKey: [asking.purpose, path],
          queryFn: () => asking.ask({ path, answer: networkView }),
          staleTime: 60_000,
        });
        setSteps((before) => stepped(before, { opened, ...view }));
      } catch (refused) {
        setFailure(refused);
      }
      setBusy(false);
    },
    [asking, cache],
  );
  useEffect(() => {
    setSteps([]);
    void open(first);
  }, [first, open]);
  const undo = useCallback(() => setSteps(unstepped), []);
  return { steps, open: (id: string) => void open(id), undo, busy, failure };
}
