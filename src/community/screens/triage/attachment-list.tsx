/**
 * What was sent along, and how is it looked at without opening it?
 *
 * A picture is decoded by the browser and drawn anew, so that only its pixels are on the page; one that claims more pixels
 * than a page can bear is not decoded. Anything else is not opened here at all.
 *
 * Source: trust.md T13, section 5.4.
 *
 * @module
 */
import { Alert, Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../../safeguards/screens/index.ts";
import type { Attachment } from "../../seal/report-archive.ts";
import { imageSize, isShowable } from "../../triage/image-size.ts";

export function AttachmentList({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <Panel title={t("community.triage.attachments")}>
      <Stack gap="md">
        {attachments.map((attachment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no names, and their order stays.
          <One key={at} attachment={attachment} number={at + 1} />
        ))}
      </Stack>
    </Panel>
  );
}

interface OneProps {
  readonly attachment: Attachment;
  readonly number: number;
}

function One({ attachment, number }: OneProps): ReactElement {
  const { t } = useTranslation();
  if (!isPicture(attachment)) return <OtherFile attachment={attachment} number={number} />;
  return <Picture attachment={attachment} name={t("community.triage.picture", { number })} />;
}

const pictureKinds = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" } as const;

function isPicture({ kind, bytes }: Attachment): boolean {
  return kind in pictureKinds && isShowable(imageSize(bytes));
}

/** Longest edge that is drawn. Unit: pixels. */
const longestEdge = 2560;

interface PictureProps {
  readonly attachment: Attachment;
  readonly name: string;
}

function Picture({ attachment, name }: PictureProps): ReactElement {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let left = false;
    drawn(attachment, () => (left ? null : canvas.current)).catch(() => setBroken(!left));
    return () => {
      left = true;
    };
  }, [attachment]);
  if (broken) return <Text size="sm">{t("community.triage.pictureBroken", { name })}</Text>;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={name}
      style={{ maxWidth: "100%", height: "auto", alignSelf: "flex-start" }}
    />
  );
}

async function drawn({ kind, bytes }: Attachment, on: () => HTMLCanvasElement | null): Promise<void> {
  const type = pictureKinds[kind as keyof typeof pictureKinds];
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
  const canvas = on();
  if (canvas !== null) {
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  picture.close();
}

function OtherFile({ attachment, number }: OneProps): ReactElement {
  const { t } = useTranslation();
  const [warned, setWarned] = useState(false);
  const size = Math.ceil(attachment.bytes.length / 1024);
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t("community.triage.file", { number, kind: attachment.kind, size })}</Text>
      {warned ? (
        <Alert color="ochre" variant="outline" role="alert">
          {t("community.triage.fileWarning")}
        </Alert>
      ) : null}
      <Button
        size="xs"
        variant="default"
        onClick={() => (warned ? save(attachment, number) : setWarned(true))}
      >
        {t(warned ? "community.triage.fileAnyway" : "community.triage.fileSave")}
      </Button>
    </Stack>
  );
}

/** As bytes of no kind: no browser shows them by itself. */
function save({ bytes, kind }: Attachment, number: number): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = `attachment-${number}.${kind}.unsafe`;
  link.click();
  URL.revokeObjectURL(address);
}
