/**
 * How much money came, how far, and who gave which share of it?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";
import { BriefStream } from "./brief-stream.tsx";

export function BriefMoney({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { money, organisation, unattributedShare } = brief;
  return (
    <section>
      <h3>{t("programmes.briefs.money.title")}</h3>
      <BriefStream money={money} />
      <p>
        {t("programmes.briefs.money.rates", {
          delivery: words.share(money.deliveryRate),
          channel: words.shares(money.channelShare),
          final: words.share(money.finalShare),
        })}
      </p>
      <p>
        {money.certifiedUntil === null ? (
          t("programmes.briefs.money.uncertified")
        ) : (
          <>
            {t("programmes.briefs.money.certified", { certified: words.dollars(money.certified) })}{" "}
            <Day day={money.certifiedUntil} />.
          </>
        )}
      </p>
      {organisation ? (
        <p className="waymark-brief-first">
          {t(`programmes.briefs.money.share.${brief.audience === "agency" ? "agency" : "donor"}`, {
            name: organisation.name,
            share: words.share(organisation.share),
          })}
        </p>
      ) : null}
      <NamedTable side="donors" named={brief.donors} />
      {unattributedShare !== null && unattributedShare > 0 ? (
        <p className="waymark-brief-quiet">
          {t("programmes.briefs.money.unattributed", { share: words.share(unattributedShare) })}
        </p>
      ) : null}
      <p className="waymark-brief-quiet">{t("programmes.briefs.money.pooled")}</p>
    </section>
  );
}

interface NamedTableProps {
  readonly side: "donors" | "agencies";
  readonly named: Brief["donors"];
}

/** Shares given beside shares named; whoever was passed over says so. */
export function NamedTable({ side, named }: NamedTableProps): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const title = t(`programmes.briefs.named.${side}`);
  const column = (name: string) => ({ name, title: t(`programmes.briefs.named.columns.${name}`) });
  if (named.items.length === 0) return <p>{t("programmes.briefs.named.none")}</p>;
  return (
    <>
      <DataTable<Brief["donors"]["items"][number]>
        caption={title}
        rows={named.items}
        rowKey={({ id }) => id}
        columns={[
          { name: "name", title, heads: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { ...column("share"), numeric: true, cell: ({ share }) => words.share(share) },
          { ...column("mentions"), numeric: true, cell: ({ mentionShare }) => words.share(mentionShare) },
          {
            ...column("parity"),
            numeric: true,
            cell: ({ parity, flagged }) =>
              parity === null
                ? t("programmes.charts.unknown")
                : flagged
                  ? t("programmes.briefs.named.flagged", {
                      parity: words.number(Math.round(parity * 100) / 100),
                    })
                  : words.number(Math.round(parity * 100) / 100),
          },
        ]}
      />
      {named.more > 0 ? (
        <p className="waymark-brief-quiet">{t("programmes.briefs.more", { count: named.more })}</p>
      ) : null}
    </>
  );
}
