/**
 * How does a list say what type of thing a line is?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useWording } from "./wording.ts";

export function TypeTag({ type }: { readonly type: string }): ReactElement {
  return <span className="waymark-tag">{useWording().type(type)}</span>;
}

/** A child, or of uncertain age and so treated as a child. */
export function ChildTag(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="waymark-tag waymark-tag-care" title={t("record.childMeans")}>
      {t("record.child")}
    </span>
  );
}
