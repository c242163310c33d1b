/**
 * What happened when, as the subject's records say it?
 *
 * A list in order of time, set along a line: what the eye sees is what a screen reader reads.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Day, Empty, Panel } from "../../safeguards/screens/index.ts";
import type { subjectView } from "../api.ts";
import { type TimelineEvent, timelineEvents } from "../timeline-events.ts";
import { RecordLink } from "./record-link.tsx";
import { TypeTag } from "./type-tag.tsx";
import { useWording } from "./wording.ts";

type Subject = z.infer<typeof subjectView>;
type Event = TimelineEvent<Subject["records"][number]>;

export function SubjectTimeline({ subject }: { readonly subject: Subject }): ReactElement {
  const { t } = useTranslation();
  const events = timelineEvents(subject.records);
  if (events.length === 0) return <Empty title={t("timeline.empty")}>{t("timeline.emptyMeans")}</Empty>;
  const years = [...new Set(events.map((event) => event.from.slice(0, 4)))];
  return (
    <Panel title={t("subject.tabs.timeline")}>
      <ol className="waymark-timeline">
        {years.map((year) => (
          <li key={year}>
            <h3 className="waymark-timeline-year">{year}</h3>
            <ol className="waymark-plain-list">
              {events
                .filter((event) => event.from.startsWith(year))
                .map((event) => (
                  <Moment key={`${event.record.id} ${event.property} ${event.from}`} event={event} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Moment({ event }: { readonly event: Event }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const { record, property } = event;
  return (
    <li className="waymark-moment" data-precision={event.precision}>
      <span className="waymark-moment-when">
        <Day day={event.from} />
        {event.precision === "span" ? (
          <>
            {" – "}
            <Day day={event.to} />
          </>
        ) : null}
        <span className="waymark-quiet"> {t(`timeline.precision.${event.precision}`)}</span>
      </span>
      <span>
        {property === null ? t("timeline.span") : wording.property(record.entityType, property)}:{" "}
        <RecordLink id={record.id} caption={record.caption} /> <TypeTag type={record.entityType} />
      </span>
      <span className="waymark-quiet">
        <bdi>{record.owner.name}</bdi> · <bdi>{record.source.name}</bdi>
      </span>
    </li>
  );
}
