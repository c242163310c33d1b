/**
 * What must everybody know who looks at a demonstration?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export function DemonstrationBanner(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="waymark-demonstration" role="note">
      <strong>{t("demonstration.title")}</strong> {t("demonstration.means")} {t("demonstration.notReviewed")}
    </div>
  );
}
