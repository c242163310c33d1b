/**
 * Where are the two pages on this programme?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export function BriefLink({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/briefs/$programmeId" params={{ programmeId: programme }} {...props} />
      )}
    >
      {t("programmes.briefs.title")}
    </Button>
  );
}
