/**
 * May this go out? A safeguarding officer says so, with a reason.
 *
 * @module
 */
import { Button, Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import { type ReviewDecision, type ReviewShown, reviewDecided } from "../../visibility/visibility-api.ts";

interface DecideReviewProps {
  readonly review: ReviewShown;
  readonly done: () => void;
}

const outcomes = ["may-go-out", "changed", "refused"] as const;

export function DecideReview({ review, done }: DecideReviewProps): ReactElement {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<ReviewDecision["outcome"]>("refused");
  const [couldIdentify, setCouldIdentify] = useState(review.couldIdentify);
  const [reviewer, setReviewer] = useState("");
  const [reason, setReason] = useState("");
  const decide = useChange(
    (body: ReviewDecision) => ({
      path: `/safety-reviews/${review.id}/decide`,
      method: "POST" as const,
      body,
      answer: reviewDecided,
    }),
    ["/programme"],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { act: crypto.randomUUID(), seen: review.version, outcome, couldIdentify, reviewer, reason };
    decide.mutate(body, { onSuccess: done });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t("programmes.visibility.decide.lead")}</Text>
        <Checkbox
          label={t("programmes.visibility.decide.couldIdentify")}
          checked={couldIdentify}
          onChange={(event) => setCouldIdentify(event.currentTarget.checked)}
        />
        <NativeSelect
          label={t("programmes.visibility.decide.outcome")}
          value={outcome}
          onChange={(event) =>
            setOutcome(outcomes.find((one) => one === event.currentTarget.value) ?? "refused")
          }
          data={outcomes
            // What could lead to a person never goes out.
            .filter((one) => !couldIdentify || one !== "may-go-out")
            .map((one) => ({ value: one, label: t(`programmes.choice.${one}`) }))}
        />
        <TextInput
          label={t("programmes.visibility.decide.reviewer")}
          required
          value={reviewer}
          onChange={(event) => setReviewer(event.currentTarget.value)}
        />
        <Textarea
          label={t("programmes.visibility.decide.reason")}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decide.isError ? <Refused failure={decide.error} /> : null}
        <Button type="submit" loading={decide.isPending}>
          {t("programmes.visibility.reviews.decide")}
        </Button>
      </Stack>
    </form>
  );
}
