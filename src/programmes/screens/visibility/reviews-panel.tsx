/**
 * What waits for a safety review, and what was said of the rest?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day, Dialog, Empty, Panel, useMay } from "../../../safeguards/screens/index.ts";
import type { ReviewShown } from "../../visibility/visibility-api.ts";
import { DecideReview } from "./decide-review.tsx";

export function ReviewsPanel({ reviews }: { readonly reviews: readonly ReviewShown[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const mayDecide = useMay("programme:safety");
  const [chosen, setChosen] = useState<ReviewShown | null>(null);
  const list = new Intl.ListFormat(i18n.language);
  const column = (name: string) => ({ name, title: t(`programmes.visibility.reviews.columns.${name}`) });
  return (
    <Panel title={t("programmes.visibility.reviews.title")} flush>
      {reviews.length === 0 ? (
        <Empty title={t("programmes.visibility.reviews.none")} />
      ) : (
        <DataTable<ReviewShown>
          inParts
          caption={t("programmes.visibility.reviews.title")}
          rows={reviews}
          rowKey={({ id }) => id}
          columns={[
            { ...column("product"), heads: true, cell: ({ product }) => <bdi>{product}</bdi> },
            { ...column("programme"), cell: ({ programmeCode }) => <bdi>{programmeCode}</bdi> },
            {
              ...column("contains"),
              cell: ({ contains }) => list.format(contains.map((thing) => t(`programmes.choice.${thing}`))),
            },
            {
              ...column("outcome"),
              cell: (review) => (
                <>
                  {t(`programmes.choice.${review.outcome}`)}
                  {review.couldIdentify ? ` · ${t("programmes.visibility.reviews.couldIdentify")}` : ""}
                  <br />
                  <span className="waymark-quiet">
                    {review.reviewer ? <bdi>{review.reviewer}</bdi> : null}{" "}
                    {review.date ? <Day day={review.date} /> : null}
                  </span>
                </>
              ),
            },
            ...(mayDecide
              ? [
                  {
                    ...column("decide"),
                    cell: (review: ReviewShown) => (
                      <Button size="compact-sm" variant="default" onClick={() => setChosen(review)}>
                        {t("programmes.visibility.reviews.decide")}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Dialog
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={t("programmes.visibility.reviews.decideOn", { product: chosen?.product ?? "" })}
      >
        {chosen ? <DecideReview review={chosen} done={() => setChosen(null)} /> : null}
      </Dialog>
    </Panel>
  );
}
