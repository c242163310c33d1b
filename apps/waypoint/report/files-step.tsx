/** @jsxImportSource preact */
/**
 * Which photos go with the report, cleaned and covered?
 *
 * What is no photo is refused with the reason; it goes as it is only when the person insists after reading it.
 *
 * Source: trust.md section 5.4, rule 45.
 *
 * @module
 */
import { useState } from "preact/hooks";
import { Icon } from "../parts/icon.tsx";
import { useWords } from "../words/words.tsx";
import { type FileRefusal, openPhoto } from "./clean-photo.ts";
import { PhotoCanvas } from "./photo-canvas.tsx";
import type { StepProps } from "./report-step.ts";

interface Refused {
  readonly file: Blob;
  readonly why: FileRefusal;
}

export function FilesStep({ files, setFiles }: StepProps) {
  const { t } = useWords();
  const [covering, setCovering] = useState<HTMLCanvasElement | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const add = async (list: readonly Blob[]) => {
    const opened = await Promise.all(list.map(async (file) => ({ file, photo: await openPhoto(file) })));
    const photos = opened.flatMap(({ photo }) =>
      typeof photo === "string" ? [] : [{ kind: "photo" as const, photo }],
    );
    const others = opened.flatMap(({ file, photo }) =>
      typeof photo === "string" ? [{ file, why: photo }] : [],
    );
    setFiles([...files, ...photos]);
    setRefused([...refused, ...others]);
  };
  const settle = (one: Refused, sendIt: boolean) => {
    if (sendIt) setFiles([...files, { kind: "as-it-is", file: one.file }]);
    setRefused(refused.filter((other) => other !== one));
  };
  if (covering !== null) return <PhotoCanvas photo={covering} done={() => setCovering(null)} />;
  return (
    <>
      <p>{t("report.files.cleaned")}</p>
      <AddFiles add={add} />
      {refused.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was refused has no name of its own.
        <RefusedFile key={at} why={one.why} settle={(sendIt) => settle(one, sendIt)} />
      ))}
      <FileList files={files} setFiles={setFiles} cover={setCovering} />
    </>
  );
}

function AddFiles({ add }: { readonly add: (files: readonly Blob[]) => void }) {
  const { t } = useWords();
  return (
    <label class="choice">
      <Icon name="photo" />
      <span>{t("report.files.add")}</span>
      <input
        type="file"
        multiple
        class="hidden"
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The browser shall not show the file's name.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

interface RefusedFileProps {
  readonly why: FileRefusal;
  readonly settle: (sendIt: boolean) => void;
}

function RefusedFile({ why, settle }: RefusedFileProps) {
  const { t } = useWords();
  return (
    <div class="trouble" role="alert">
      <p>{t(why)}</p>
      <div class="steps">
        <button type="button" class="main" onClick={() => settle(false)}>
          {t("report.files.leaveOut")}
        </button>
        {why !== "report.files.tooBig" && (
          <button type="button" class="choice" onClick={() => settle(true)}>
            {t("report.files.asItIs")}
          </button>
        )}
      </div>
    </div>
  );
}

interface FileListProps extends Pick<StepProps, "files" | "setFiles"> {
  readonly cover: (photo: HTMLCanvasElement) => void;
}

function FileList({ files, setFiles, cover }: FileListProps) {
  const { t } = useWords();
  return (
    <ul class="tiles">
      {files.map((added, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is the only name that a file has here.
        <li key={at} class="service">
          <p>{t(added.kind === "photo" ? "report.files.photo" : "report.files.file", { number: at + 1 })}</p>
          {added.kind === "as-it-is" && <p class="fine">{t("report.files.sentAsItIs")}</p>}
          <div class="steps">
            {added.kind === "photo" && (
              <button type="button" class="choice" onClick={() => cover(added.photo)}>
                {t("report.files.cover")}
              </button>
            )}
            <button
              type="button"
              class="quiet"
              onClick={() => setFiles(files.filter((other) => other !== added))}
            >
              {t("report.files.remove")}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
