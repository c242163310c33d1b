/**
 * Which keys work here?
 *
 * @module
 */
import { Kbd, Table, VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Dialog, useKeysInForce } from "../../src/safeguards/screens/index.ts";

interface KeysDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
}

export function KeysDialog({ opened, close }: KeysDialogProps): ReactElement {
  const { t } = useTranslation();
  const keys = [{ key: "Ctrl K", does: "keys.palette" }, ...useKeysInForce()];
  return (
    <Dialog opened={opened} onClose={close} title={t("keys.title")}>
      <Table>
        <caption>
          <VisuallyHidden>{t("keys.title")}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("keys.key")}</Table.Th>
            <Table.Th scope="col">{t("keys.does")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(({ key, does }) => (
            <Table.Tr key={`${key} ${does}`}>
              <Table.Td>
                <Kbd>{t(`keys.names.${key}`, { defaultValue: key })}</Kbd>
              </Table.Td>
              <Table.Td>{t(does)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
