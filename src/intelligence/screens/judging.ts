/**
 * How is a judgement made and taken back from any page?
 *
 * @module
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type AskRefused, useAsking } from "../../safeguards/screens/index.ts";
import { judgementSchema, type newJudgement } from "../api.ts";

export type Judgement = z.infer<typeof judgementSchema>;
export type Verdict = Judgement["verdict"];

/** The lists whose content follows from judgements. The queue keeps its own place and is not among them. */
const follows = ["/subjects", "/records"];

/** Both answer once the node has written; a refusal stays in `failure`. */
export function useJudging() {
  const asking = useAsking();
  const cache = useQueryClient();
  const settle = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => follows.some((path) => String(queryKey[1]).startsWith(path)),
    });
  const judge = useMutation<Judgement, AskRefused, z.input<typeof newJudgement>>({
    mutationFn: (body) => asking.ask({ path: "/judgements", method: "POST", body, answer: judgementSchema }),
    onSuccess: settle,
  });
  const retract = useMutation<null, AskRefused, string>({
    mutationFn: (id) => asking.ask({ path: `/judgements/${id}`, method: "DELETE", answer: z.null() }),
    onSuccess: settle,
  });
  return {
    judge: judge.mutateAsync,
    retract: retract.mutateAsync,
    busy: judge.isPending || retract.isPending,
    failure: judge.error ?? retract.error,
  };
}
