/**
 * What does the net cost say in a sentence?
 *
 * Where the joint mode costs more, that is said first and without a softer word.
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { ProgrammeValue } from "../../value/value-api.ts";
import { useFigureWords } from "./figure-words.ts";

type Cost = Pick<ProgrammeValue["cost"], "net" | "separateUsd" | "jointUsd" | "agentFee" | "confidence">;

export function useNetSentence(): (cost: Cost) => string {
  const { t } = useTranslation();
  const words = useFigureWords();
  return ({ net, separateUsd, jointUsd, agentFee, confidence }) => {
    if (net === null || confidence === null) return t("programmes.value.net.unknown");
    const said = {
      net: words.dollars(Math.abs(net)),
      separate: words.dollars(separateUsd),
      joint: words.dollars(jointUsd),
      fee: words.dollars(agentFee),
      confidence: t(`programmes.value.confidence.${confidence}`),
    };
    return net < 0 ? t("programmes.value.net.costsMore", said) : t("programmes.value.net.saves", said);
  };
}
