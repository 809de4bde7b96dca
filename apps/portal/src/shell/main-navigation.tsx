import { Burger, Group, Menu, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, type LinkProps, useLocation } from "@tanstack/react-router";
import type { TFunction } from "i18next";
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
    { to: "/explore/trajectories", label: t("shell.trajectories") },
    { to: "/explore/compare", label: t("shell.compare") },
    { to: "/explore/response", label: t("shell.response") },
    { to: "/explore/survival", label: t("shell.survival") },
    { to: "/explore/prediction", label: t("shell.prediction") },
    { to: "/explore/table", label: t("shell.table") },
    { to: "/explore/coverage", label: t("shell.coverage") },
    { to: "/cases", label: t("shell.cases") },
    { to: "/plans", label: t("standing.all") },
  ];
  const rest: Destination[] = [
    { to: "/cohorts", label: t("shell.cohorts") },
    { to: "/data/uploads", label: t("shell.share") },
    { to: "/access", label: t("shell.access") },
  ];
  const manage = managed(viewer?.can ?? [], viewer?.memberships.some(({ center }) => center) ?? false, t);
  const home: Destination = { to: "/", label: t("shell.home") };
  const dictionary: Destination = { to: "/dictionary", label: t("shell.dictionary") };
  const methods: Destination = { to: "/methods", label: t("shell.methods") };
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
          {[home, ...(viewer ? [...explore, ...rest, ...manage] : []), dictionary, methods].map((one) => (
            <NavigationLink key={one.to} {...one} onFollow={close} />
          ))}
        </div>
      ) : null}
      <Group gap="xs" visibleFrom="md" wrap="nowrap">
        <NavigationLink {...home} />
        {viewer ? (
          <>
            <FoldedMenu label={t("shell.explore")} destinations={[...explore, methods]} />
            {rest.map((one) => (
              <NavigationLink key={one.to} {...one} />
            ))}
            <FoldedMenu label={t("shell.manage")} destinations={manage} />
          </>
        ) : (
          <>
            <NavigationLink {...dictionary} />
            <NavigationLink {...methods} />
          </>
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

/** Pages about people, tools and the portal itself: to each viewer the own ones. */
function managed(can: readonly string[], inCenter: boolean, t: TFunction): readonly Destination[] {
  const members = can.includes("member:manage") && inCenter;
  return [
    ...(can.includes("audit:read") ? [{ to: "/ledger" as const, label: t("shell.ledger") }] : []),
    ...(members ? [{ to: "/members" as const, label: t("shell.members") }] : []),
    { to: "/openings" as const, label: t("policy.openingsTitle") },
    { to: "/policy" as const, label: t("policy.title") },
    ...(can.includes("center:manage")
      ? [
          { to: "/admin/centers" as const, label: t("shell.centers") },
          { to: "/admin/jobs" as const, label: t("shell.jobs") },
        ]
      : []),
    { to: "/account/tokens" as const, label: t("shell.tokens") },
  ];
}

interface FoldedMenuProps {
  readonly label: string;
  readonly destinations: readonly Destination[];
}

function FoldedMenu({ label, destinations }: FoldedMenuProps) {
  const { pathname } = useLocation();
  const inside = destinations.some((one) => pathname.startsWith(String(one.to)));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.link} data-active={inside || undefined}>
          {label}{" "}
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
