/**
 * Which codes were just made? Shown once, to be printed and cut apart.
 *
 * @module
 */
import { Button, Group, SimpleGrid, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Day, Panel } from "../../../safeguards/screens/index.ts";
import type { madeVouchedBatch } from "../../triage/triage-api.ts";

interface PrintedCodesProps {
  readonly batch: z.infer<typeof madeVouchedBatch>;
  readonly done: () => void;
}

export function PrintedCodes({ batch, done }: PrintedCodesProps): ReactElement {
  const { t } = useTranslation();
  const actions = (
    <Group gap="xs">
      <Button size="xs" onClick={() => window.print()}>
        {t("community.vouched.print")}
      </Button>
      <Button size="xs" variant="default" onClick={done}>
        {t("community.vouched.printed")}
      </Button>
    </Group>
  );
  return (
    <Panel title={t("community.vouched.shownOnce")} actions={actions}>
      <Text size="sm" mb="sm">
        {t("community.vouched.shownOnceMeans")} {t("community.vouched.until")}: <Day day={batch.until} />
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs" component="ol" className="waymark-code">
        {batch.printed.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
