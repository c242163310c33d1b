/**
 * What does a score look like as one picture, to be looked at, saved and put into a report?
 *
 * Drawn by the engine, which is fetched only when the picture is asked for; everything in it stands in the list beside
 * it too.
 *
 * @module
 */
import { Anchor, Button, Text } from "@mantine/core";
import { type ReactElement, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Dialog, Waiting } from "../../safeguards/screens/index.ts";
import type { explainedSchema } from "../api.ts";
import { mayCount } from "../counting.ts";
import type { EvidenceProps } from "./evidence.tsx";
import { useWording } from "./wording.ts";

interface ScorePictureProps extends EvidenceProps {
  readonly explained: z.infer<typeof explainedSchema>;
}

export function ScorePicture(props: ScorePictureProps): ReactElement {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t("evidence.picture.show")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("evidence.title")} size="lg">
        {opened ? <Picture {...props} /> : null}
      </Dialog>
    </div>
  );
}

function Picture(props: ScorePictureProps): ReactElement {
  const { t } = useTranslation();
  const picture = usePicture(props);
  if (picture === null) return <Waiting />;
  return (
    <>
      <img className="waymark-score-picture" src={picture} alt={t("evidence.picture.shows")} />
      <Text size="sm" mt="sm">
        <Anchor href={picture} download="waymark-score.svg">
          {t("evidence.picture.save")}
        </Anchor>
      </Text>
    </>
  );
}

/** @returns Address of the picture in this window; null until it is drawn. */
function usePicture({ because, bits, probability, entityType, explained }: ScorePictureProps): string | null {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const from = wording.bits(explained.threshold);
  const [over, under] = mayCount(entityType)
    ? (["counted", "notCounted"] as const)
    : (["likelier", "notLikelier"] as const);
  const [address, setAddress] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once for each time the dialogue opens
  useEffect(() => {
    let made: string | null = null;
    let closed = false;
    void import("../picture-of-score.ts").then(({ pictureOfScore }) => {
      if (closed) return;
      const svg = pictureOfScore(
        { because, bits, probability: probability ?? 0, explained },
        {
          language: i18n.language,
          direction: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
          field: (field) => wording.property(entityType, field),
          level: wording.level,
          over: t("evidence.picture.over", { bits: from, verdict: t(`evidence.verdict.${over}`) }),
          under: t("evidence.picture.under", { bits: from, verdict: t(`evidence.verdict.${under}`) }),
        },
      );
      made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      setAddress(made);
    });
    return () => {
      closed = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, []);
  return address;
}
