import { Burger, Group, Menu, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, type LinkProps, useLocation } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.tsx";
import { EndedMark } from "../uploads/ended-mark.tsx";
import { UploadWatch } from "../uploads/upload-watch.tsx";
import classes from "./shell.module.css";

interface Destination {
  readonly to: LinkProps["to"];
  readonly label: string;
}

/** The pages one goes to most; folds into one menu on a narrow screen. */
export function MainNavigation() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const [open, { toggle, close }] = useDisclosure(false);
  const explore: Destination[] = [
    { to: "/explore/distribution", label: t("shell.distribution") },
    { to: "/explore/response", label: t("shell.response") },
    { to: "/cases", label: t("shell.cases") },
  ];
  const readsLedger = viewer?.can.includes("audit:read");
  const rest: Destination[] = [
    { to: "/cohorts", label: t("shell.cohorts") },
    { to: "/data/uploads", label: t("shell.share") },
    { to: "/access", label: t("shell.access") },
    { to: "/account/tokens", label: t("shell.tokens") },
    ...(readsLedger ? [{ to: "/ledger" as const, label: t("shell.ledger") }] : []),
  ];
  const home: Destination = { to: "/", label: t("shell.home") };
  const dictionary: Destination = { to: "/dictionary", label: t("shell.dictionary") };
  return (
    <nav aria-label={t("shell.mainNavigation")}>
      {viewer ? <UploadWatch /> : null}
      <Burger
        hiddenFrom="md"
        size="sm"
        opened={open}
        onClick={toggle}
        aria-label={t("shell.menu")}
        aria-expanded={open}
      />
      {open ? (
        <div className={classes.drawer}>
          {[home, ...(viewer ? [...explore, ...rest] : []), dictionary].map((one) => (
            <NavigationLink key={one.to} {...one} onFollow={close} />
          ))}
        </div>
      ) : null}
      <Group gap="xs" visibleFrom="md" wrap="nowrap">
        <NavigationLink {...home} />
        {viewer ? (
          <>
            <ExploreMenu destinations={explore} />
            {rest.map((one) => (
              <NavigationLink key={one.to} {...one} />
            ))}
          </>
        ) : (
          <NavigationLink {...dictionary} />
        )}
      </Group>
    </nav>
  );
}

function NavigationLink({ to, label, onFollow }: Destination & { readonly onFollow?: () => void }) {
  return (
    <Link
      to={to}
      className={classes.link}
      activeOptions={{ exact: to === "/", includeSearch: false }}
      activeProps={{ "data-active": true }}
      onClick={onFollow}
    >
      {label}
      {to === "/data/uploads" ? <EndedMark /> : null}
    </Link>
  );
}

function ExploreMenu({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const inside = destinations.some((one) => pathname.startsWith(String(one.to)));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.link} data-active={inside || undefined}>
          {t("shell.explore")}{" "}
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map((one) => (
          <Menu.Item key={one.to} component={Link} to={one.to}>
            {one.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
