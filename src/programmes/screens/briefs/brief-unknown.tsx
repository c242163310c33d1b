/**
 * What does nobody know of a programme?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../briefs/briefs-api.ts";

export function BriefUnknown({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  const { items, more } = brief.unknown;
  return (
    <section>
      <h3>{t("programmes.briefs.unknown.title")}</h3>
      {items.length === 0 ? <p>{t("programmes.briefs.unknown.none")}</p> : null}
      <ul>
        {items.map(({ target, kind, code, text, doubt }) => (
          <li key={target ?? kind}>
            {kind === "figure" ? (
              <>
                <bdi>
                  {code} {text}
                </bdi>
                {doubt ? `: ${t(`programmes.briefs.doubts.${doubt}`)}` : ""}
              </>
            ) : (
              t(`programmes.briefs.unknown.kinds.${kind}`)
            )}
          </li>
        ))}
        {more > 0 ? (
          <li className="waymark-brief-quiet">{t("programmes.briefs.more", { count: more })}</li>
        ) : null}
      </ul>
    </section>
  );
}
