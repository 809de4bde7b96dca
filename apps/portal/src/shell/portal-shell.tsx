import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.tsx";
import { PageSkeleton } from "../ui/page-skeleton.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { MainNavigation } from "./main-navigation.tsx";
import { SchemeMenu } from "./scheme-menu.tsx";
import classes from "./shell.module.css";
import { ViewerMenu } from "./viewer-menu.tsx";

/** What stands around every page: skip link, banner, header, main, footer. */
export function PortalShell() {
  const { t } = useLanguage();
  const { portal } = useSession();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <>
      <a className="skip-link" href="#main">
        {t("shell.skip")}
      </a>
      <header className={classes.header}>
        {portal.demonstration ? (
          <p className={classes.banner}>
            <strong>{t("shell.demonstration")}.</strong> {t("shell.demonstrationMore")}
          </p>
        ) : null}
        <div className={classes.bar}>
          <Link to="/" className={classes.name}>
            <img src="/favicon.svg" alt="" width={24} height={24} />
            {t("shell.name")}
          </Link>
          <MainNavigation />
          <div className={classes.tools}>
            <LanguageSwitch />
            <SchemeMenu />
            <ViewerMenu />
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <PortalFooter />
    </>
  );
}

function PortalFooter() {
  const { t } = useLanguage();
  const { portal } = useSession();
  return (
    <footer className={classes.footer}>
      <nav className={classes.footerInner} aria-label={t("shell.footer")}>
        <TextLink to="/accessibility" size="sm">
          {t("shell.accessibility")}
        </TextLink>
        <TextLink to="/cite" size="sm">
          {t("shell.cite")}
        </TextLink>
        <TextLink to="/api" size="sm">
          {t("shell.api")}
        </TextLink>
        <TextLink to="/dictionary" size="sm">
          {t("shell.dictionary")}
        </TextLink>
        <TextLink to="/methods" size="sm">
          {t("shell.methods")}
        </TextLink>
        <span>{t("shell.licence")}</span>
        <TextLink to="/policy" size="sm">
          {t("shell.protects", { policy: portal.policy })}
        </TextLink>
      </nav>
    </footer>
  );
}

/** A new page starts at its beginning for a screen reader too; a changed filter leaves the focus where it is. */
function useFocusOnNavigation(main: { readonly current: HTMLElement | null }): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
