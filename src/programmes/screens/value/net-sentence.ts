/**
 * What does the net cost say in a sentence?
 *
 * Where the joint mode costs more, that is said first and without a softer word; then which span the fee has, beside work of
 * the whole life.
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { ProgrammeValue } from "../../value/value-api.ts";
import { useFigureWords } from "./figure-words.ts";

type Cost = Pick<
  ProgrammeValue["cost"],
  "net" | "separateUsd" | "jointUsd" | "agentFee" | "feeToCome" | "confidence"
>;

export function useNetSentence(): (cost: Cost) => string {
  const { t } = useTranslation();
  const words = useFigureWords();
  const spanOf = ({ agentFee, feeToCome }: Cost) =>
    feeToCome === null
      ? t("programmes.value.net.feeSoFar")
      : t("programmes.value.net.feeWhole", {
          taken: words.dollars(agentFee - feeToCome),
          toCome: words.dollars(feeToCome),
        });
  return (cost) => {
    const { net, separateUsd, jointUsd, agentFee, confidence } = cost;
    if (net === null || confidence === null) return t("programmes.value.net.unknown");
    const said = {
      net: words.dollars(Math.abs(net)),
      separate: words.dollars(separateUsd),
      joint: words.dollars(jointUsd),
      fee: words.dollars(agentFee),
      confidence: t(`programmes.value.confidence.${confidence}`),
    };
    const first =
      net < 0
        ? t("programmes.value.net.costsMore", said)
        : t(`programmes.value.net.${cost.feeToCome === null ? "savesAtMost" : "saves"}`, said);
    return `${first} ${spanOf(cost)}`;
  };
}
