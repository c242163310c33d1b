/**
 * What may each role do? The policy itself, read out.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Role, rolePolicies, roles } from "../../safeguards/index.ts";
import { type Column, DataTable, Panel } from "../../safeguards/screens/index.ts";

export function RolePolicies(): ReactElement {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { style: "narrow" });
  const columns: Column<Role>[] = [
    { name: "role", title: t("roles.role"), cell: (role) => t(`roles.${role}.name`), heads: true },
    { name: "does", title: t("roles.does"), cell: (role) => t(`roles.${role}.does`) },
    {
      name: "purposes",
      title: t("roles.purposes"),
      cell: (role) => list.format(rolePolicies[role].purposes.map((p) => t(`purposes.${p}.name`))),
    },
    {
      name: "persons",
      title: t("roles.persons"),
      cell: (role) =>
        t(rolePolicies[role].capabilities.includes("record:read") ? "roles.readsPersons" : "roles.readsNone"),
    },
  ];
  return (
    <Panel title={t("roles.title")} flush>
      <DataTable caption={t("roles.title")} columns={columns} rows={roles} rowKey={(role) => role} />
    </Panel>
  );
}
