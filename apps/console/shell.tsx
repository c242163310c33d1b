/**
 * What stands around every page of a signed-in member?
 *
 * A skip link, who one is and for which purpose one reads, the menu, and the page. On a demonstration node a
 * banner that nobody can close.
 *
 * @module
 */
import { AppShell, Burger, Button, Group, Menu, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forgetKeys } from "../../src/community/screens/index.ts";
import { type Session, takeSession } from "../../src/identity/screens/index.ts";
import { SignedInProvider, useAsking, useKeys } from "../../src/safeguards/screens/index.ts";
import { CommandPalette } from "./command-palette.tsx";
import { DemonstrationBanner } from "./demonstration-banner.tsx";
import { holdPurpose } from "./held-purpose.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { menuFor } from "./navigation.ts";
import { SessionWatch } from "./session-watch.tsx";

export function Shell({ session }: { readonly session: Session }): ReactElement {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const { member, capabilities } = session;
  const signedIn = useMemo(
    () => ({ member: member.name, partner: member.partner, capabilities }),
    [member, capabilities],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(close, [pathname]);
  return (
    <SignedInProvider value={signedIn}>
      <a href="#content" className="waymark-skip">
        {t("shell.skip")}
      </a>
      <AppShell
        layout="default"
        header={{ height: 52 }}
        navbar={{ width: 216, breakpoint: "md", collapsed: { mobile: !opened } }}
        padding={0}
      >
        <AppShell.Header className="waymark-header">
          <Group gap="xs" wrap="nowrap" className="waymark-header-start">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t("shell.menu")}
              aria-expanded={opened}
            />
            <Link to="/" className="waymark-wordmark">
              {t("name")}
            </Link>
          </Group>
          <Tools session={session} />
        </AppShell.Header>
        <AppShell.Navbar className="waymark-menu" aria-label={t("shell.menu")}>
          <MenuList capabilities={capabilities} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className="waymark-main">
          {session.demonstration ? <DemonstrationBanner /> : null}
          <div className="waymark-page">
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <Notifications position="bottom-center" containerWidth={420} />
      <SessionWatch idleMinutes={session.idleMinutes} />
    </SignedInProvider>
  );
}

function Tools({ session }: { readonly session: Session }): ReactElement {
  const { t } = useTranslation();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  useKeys([{ key: "?", does: "keys.list", act: () => setKeys(true) }]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setPalette(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <Group gap="xs" wrap="nowrap" className="waymark-header-end">
      <UnstyledButton className="waymark-palette-button" onClick={() => setPalette(true)}>
        {t("shell.find")} <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <PurposeButton />
      <Account session={session} showKeys={() => setKeys(true)} />
      <CommandPalette opened={palette} close={() => setPalette(false)} capabilities={session.capabilities} />
      <KeysDialog opened={keys} close={() => setKeys(false)} />
    </Group>
  );
}

/** The purpose is in sight wherever something is read. */
function PurposeButton(): ReactElement {
  const { t } = useTranslation();
  const { purpose } = useAsking();
  const { href, pathname } = useLocation();
  const name = purpose === null ? t("shell.noPurpose") : t(`purposes.${purpose}.name`);
  return (
    <Link
      to="/purpose"
      search={pathname === "/purpose" ? {} : { next: href }}
      className="waymark-purpose"
      title={t("shell.changePurpose")}
    >
      <span className="waymark-purpose-label">{t("shell.purpose")}</span> {name}
    </Link>
  );
}

interface AccountProps {
  readonly session: Session;
  readonly showKeys: () => void;
}

function Account({ session, showKeys }: AccountProps): ReactElement {
  const { t, i18n } = useTranslation();
  const { member } = session;
  const signOut = useSignOut();
  const roles = new Intl.ListFormat(i18n.language, { style: "narrow" }).format(
    member.roles.map((role) => t(`roles.${role}.name`)),
  );
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false} width={260}>
      <Menu.Target>
        <Button variant="default" size="xs" className="waymark-account">
          <bdi>{member.name}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="waymark-account-who">
          <strong>
            <bdi>{member.partner.name}</bdi>
          </strong>
          <span>{roles}</span>
        </div>
        <Menu.Divider />
        <Menu.Item onClick={showKeys}>{t("shell.keys")}</Menu.Item>
        <LanguageChoice />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut("/session")}>{t("shell.signOut")}</Menu.Item>
        <Menu.Item onClick={() => void signOut("/sessions")}>{t("shell.signOutEverywhere")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Forgets everything that was read, whether or not the node could still be told. */
function useSignOut(): (path: "/session" | "/sessions") => Promise<void> {
  const asking = useAsking();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async (path) => {
    await asking.ask({ path, method: "DELETE", answer: z.null() }).catch(() => null);
    forgetKeys();
    holdPurpose(null);
    takeSession(cache, null);
    cache.clear();
    await navigate({ to: "/sign-in" });
  };
}

function MenuList({ capabilities }: { readonly capabilities: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {menuFor(capabilities).map((group) => (
        <div key={group.name} className="waymark-menu-group">
          <p className="waymark-menu-title">{t(group.name)}</p>
          <ul className="waymark-plain-list">
            {group.destinations.map(({ to, name }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
