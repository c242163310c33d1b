/**
 * What did the person tell?
 *
 * @module
 */
import { Alert, Text } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel, useAnswer } from "../../../safeguards/screens/index.ts";
import { type Report, reportClass } from "../../report/report.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { languageName } from "../language-name.ts";
import { useLegNames } from "../risk/leg-name.ts";
import type { Unsealed } from "./use-unsealed.ts";

export function ToldPanel({ unsealed }: { readonly unsealed: Unsealed }): ReactElement {
  const { t } = useTranslation();
  const { report, contents } = unsealed;
  return (
    <Panel title={t("community.triage.told")} flush>
      {report === null ? (
        <>
          <Alert color="ochre" variant="outline" role="alert">
            {t("community.triage.otherForm")}
          </Alert>
          <Text component="pre" size="sm" className="waymark-post-words" dir="auto">
            {JSON.stringify(contents.report, null, 1)}
          </Text>
        </>
      ) : (
        <Facts report={report} />
      )}
    </Panel>
  );
}

function Facts({ report }: { readonly report: Report }): ReactElement {
  const { t, i18n } = useTranslation();
  const nameOf = usePlaceName();
  const language = languageName(i18n.language, report.language);
  const what =
    report.what === null || report.what === "other" ? report.what : t(`community.risk.kinds.${report.what}`);
  const facts: readonly [string, ReactNode][] = [
    [t("community.triage.fields.text"), <Words key="text" words={report.text} language={report.language} />],
    [t("community.triage.fields.what"), what === "other" ? t("community.triage.other") : what],
    [t("community.triage.fields.leg"), <bdi key="leg">{nameOf(report)}</bdi>],
    [t("community.triage.fields.when"), report.when && t(`community.triage.whens.${report.when}`)],
    [
      t("community.triage.fields.atRiskNow"),
      report.atRiskNow && t(`community.triage.atRisk.${report.atRiskNow}`),
    ],
    [t("community.triage.fields.child"), report.child && t(`community.triage.toldChild.${report.child}`)],
    [t("community.triage.fields.class"), t(`community.triage.classes.${reportClass(report)}`)],
    [
      t("community.triage.fields.contact"),
      report.contactWish && <Words key="contact" words={report.contactWish} language={report.language} />,
    ],
    [t("community.triage.fields.language"), language],
    [t("community.triage.fields.day"), <Day key="day" day={report.day} />],
  ];
  return (
    <dl className="waymark-facts">
      {facts
        .filter(([, words]) => words !== null && words !== "")
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

function Words({ words, language }: { readonly words: string; readonly language: string }): ReactElement {
  return (
    <Text dir="auto" lang={language} className="waymark-post-words" style={{ whiteSpace: "pre-wrap" }}>
      {words}
    </Text>
  );
}

/** The leg or place that was chosen, by its name; one that the map no longer has, by its id. */
function usePlaceName(): (report: Report) => string | null {
  const map = useAnswer("/route-map", routeMapView);
  const legName = useLegNames(map.data);
  return ({ leg, place }) =>
    leg === null ? (map.data?.places.find(({ id }) => id === place)?.name ?? place) : legName(leg);
}
