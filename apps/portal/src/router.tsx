import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { distributionSearch } from "./analysis/distribution.search.ts";
import { responseSearch } from "./analysis/response.search.ts";
import { caseSearch } from "./cases/case.search.ts";
import { casesSearch } from "./cases/cases.search.ts";
import { RequireViewer } from "./session/require-viewer.tsx";
import { signInSearch } from "./session/sign-in.search.ts";
import { SignInPage } from "./session/sign-in-page.tsx";
import { BrokenPage } from "./shell/broken-page.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PortalShell } from "./shell/portal-shell.tsx";
import { PageSkeleton } from "./ui/page-skeleton.tsx";
import { parseSearchText, searchTextOf } from "./ui/search-text.ts";
import { newUploadSearch } from "./uploads/new-upload.search.ts";

const rootRoute = createRootRoute({ component: PortalShell, notFoundComponent: NotFoundPage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: signInSearch,
  component: SignInPage,
});

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accessibility",
  component: lazyRouteComponent(() => import("./home/accessibility-page.tsx"), "AccessibilityPage"),
});

const citeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cite",
  component: lazyRouteComponent(() => import("./home/cite-page.tsx"), "CitePage"),
});

/** Pages behind sign-in. */
const signedIn = createRoute({ getParentRoute: () => rootRoute, id: "signed-in", component: RequireViewer });

const cohortsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts",
  component: lazyRouteComponent(() => import("./cohorts/cohorts-page.tsx"), "CohortsPage"),
});

const cohortRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts/$center/$slug",
  component: lazyRouteComponent(() => import("./cohorts/cohort-page.tsx"), "CohortPage"),
});

const newCohortRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts/new",
  component: lazyRouteComponent(() => import("./cohorts/new-cohort-page.tsx"), "NewCohortPage"),
});

const editCohortRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts/$center/$slug/edit",
  component: lazyRouteComponent(() => import("./cohorts/edit-cohort-page.tsx"), "EditCohortPage"),
});

const casesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cases",
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import("./cases/cases-page.tsx"), "CasesPage"),
});

const caseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cases/$id",
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import("./cases/case-page.tsx"), "CasePage"),
});

const distributionRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/distribution",
  validateSearch: distributionSearch,
  component: lazyRouteComponent(() => import("./analysis/distribution-page.tsx"), "DistributionPage"),
});

const responseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/response",
  validateSearch: responseSearch,
  component: lazyRouteComponent(() => import("./analysis/response-page.tsx"), "ResponsePage"),
});

const uploadsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/uploads",
  component: lazyRouteComponent(() => import("./uploads/uploads-page.tsx"), "UploadsPage"),
});

const newUploadRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/uploads/new",
  validateSearch: newUploadSearch,
  component: lazyRouteComponent(() => import("./uploads/new-upload-page.tsx"), "NewUploadPage"),
});

const uploadRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/uploads/$id",
  component: lazyRouteComponent(() => import("./uploads/upload-page.tsx"), "UploadPage"),
});

const tokensRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/account/tokens",
  component: lazyRouteComponent(() => import("./account/tokens-page.tsx"), "TokensPage"),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  accessibilityRoute,
  citeRoute,
  signedIn.addChildren([
    cohortsRoute,
    newCohortRoute,
    cohortRoute,
    editCohortRoute,
    casesRoute,
    caseRoute,
    distributionRoute,
    responseRoute,
    uploadsRoute,
    newUploadRoute,
    uploadRoute,
    tokensRoute,
  ]),
]);

/** All pages; a link to an address or with a question that is not here does not compile. */
export const router = createRouter({
  routeTree,
  parseSearch: parseSearchText,
  stringifySearch: searchTextOf,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PageSkeleton,
  defaultPreload: false,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
