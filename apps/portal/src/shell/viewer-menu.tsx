import { Button, Menu, Text } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { SignOutItem } from "./sign-out-item.tsx";

/** Who is signed in, in which role of which center; or the way to sign in. */
export function ViewerMenu() {
  const { t } = useLanguage();
  const { viewer, portal } = useSession();
  const { href, pathname } = useLocation();
  if (!viewer) {
    const returnTo = pathname === "/sign-in" ? "/" : href;
    return (
      <ButtonLink to="/sign-in" search={{ returnTo }} size="compact-md">
        {t("session.signIn")}
      </ButtonLink>
    );
  }
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" size="compact-md" aria-label={t("shell.account", { name: viewer.name })}>
          {viewer.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer.memberships.map((membership) => (
          <Menu.Label key={`${membership.center?.id ?? "consortium"} ${membership.role}`} c="var(--mantine-color-text)">
            <Text size="sm" fw={600}>
              {t(`words.role.${membership.role}`)}
            </Text>
            <Text size="xs">{membership.center?.name ?? t("session.consortium")}</Text>
          </Menu.Label>
        ))}
        <Menu.Divider />
        {portal.readsLettersHere ? (
          <Menu.Item component={Link} to="/outbox">
            {t("shell.letters")}
          </Menu.Item>
        ) : null}
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}
