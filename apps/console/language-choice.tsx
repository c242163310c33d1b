/**
 * How does a member choose a language?
 *
 * Shown once there is more than one.
 *
 * @module
 */
import { Menu, useDirection } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { changeLanguage, languages } from "./languages.ts";

export function LanguageChoice(): ReactElement | null {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  if (languages.length < 2) return null;
  return (
    <>
      {languages.map((code) => (
        <Menu.Item
          key={code}
          lang={code}
          aria-current={code === i18n.language ? "true" : undefined}
          onClick={() => void changeLanguage(code).then(setDirection)}
        >
          {new Intl.DisplayNames(code, { type: "language" }).of(code)}
        </Menu.Item>
      ))}
    </>
  );
}
