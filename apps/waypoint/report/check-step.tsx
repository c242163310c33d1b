/** @jsxImportSource preact */
/**
 * Is everything as the person wants it, before it is sealed?
 *
 * @module
 */
import { legGaps } from "../screens/start-screen.tsx";
import type { Recipients } from "../sealing/load-recipients.ts";
import { useWords } from "../words/words.tsx";
import type { StepProps } from "./report-step.ts";

interface CheckStepProps extends StepProps {
  readonly recipients: Recipients;
}

export function CheckStep({ draft, files, routes, recipients }: CheckStepProps) {
  const { t, label } = useWords();
  const nothing = t("report.check.nothing");
  const chosen = recipients.organisations.filter(({ partner }) => draft.recipients?.includes(partner));
  const child = { yes: "core.yes", no: "core.no", unknown: "core.notKnown" } as const;
  const lines = [
    [t("report.what.title"), draft.what && t(`core.kind.${draft.what}`)],
    [t("report.where.title"), draft.leg && t("start.leg", legGaps(routes, draft.leg))],
    [t("report.when.title"), draft.when && t(`report.when.${draft.when}`)],
    [t("report.atRisk.title"), draft.atRiskNow && t(`report.atRisk.${draft.atRiskNow}`)],
    [t("report.child.title"), draft.child && label.t(child[draft.child])],
    [t("report.careful.officials"), draft.officialsInvolved && t("core.yes")],
    [t("report.careful.danger"), draft.namedPersonInDanger && t("core.yes")],
    [t("report.text.title"), draft.text.trim()],
    [t("report.files.title"), files.length > 0 && String(files.length)],
    [t("report.check.recipients"), chosen.map((one) => one.label).join(", ")],
  ] as const;
  return (
    <dl class="check">
      {lines.map(([what, said], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are always the same ones.
        <div key={at}>
          <dt>{what}</dt>
          <dd dir="auto" class="said">
            {said || nothing}
          </dd>
        </div>
      ))}
    </dl>
  );
}
