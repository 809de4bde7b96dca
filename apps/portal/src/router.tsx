import { createRoute, createRouter, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { askAccessSearch } from "./access/ask-access.search.ts";
import { centersSearch } from "./admin/centers.search.ts";
import { analysisRoutes } from "./analysis/analysis-routes.tsx";
import { caseSearch } from "./cases/case.search.ts";
import { casesSearch } from "./cases/cases.search.ts";
import { newUploadSearch } from "./cohort-files/new-upload.search.ts";
import { dictionarySearch } from "./dictionary/dictionary.search.ts";
import { ledgerSearch } from "./ledger/ledger.search.ts";
import { isMethodId, methodContents } from "./methods/method-list.ts";
import { releaseSearch } from "./releases/release.search.ts";
import { rootRoute, signedIn } from "./root-routes.tsx";
import { signInSearch } from "./session/sign-in.search.ts";
import { SignInPage } from "./session/sign-in-page.tsx";
import { BrokenPage } from "./shell/broken-page.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PageSkeleton } from "./ui/page-skeleton.tsx";
import { parseSearchText, searchTextOf } from "./ui/search-text.ts";

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

const dictionaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dictionary",
  validateSearch: dictionarySearch,
  component: lazyRouteComponent(() => import("./dictionary/dictionary-page.tsx"), "DictionaryPage"),
});

const apiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/api",
  component: lazyRouteComponent(() => import("./tools/api-page.tsx"), "ApiPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./members/invitation-page.tsx"), "InvitationPage"),
});

const methodsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/methods",
  component: lazyRouteComponent(() => import("./methods/methods-page.tsx"), "MethodsPage"),
});

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/methods/$method",
  loader: async ({ params: { method } }) => {
    if (!isMethodId(method)) throw notFound();
    return { id: method, contents: await methodContents(method) };
  },
  component: lazyRouteComponent(() => import("./methods/method-page.tsx"), "MethodPage"),
});

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

const releaseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts/$center/$slug/releases/$number",
  validateSearch: releaseSearch,
  component: lazyRouteComponent(() => import("./releases/release-page.tsx"), "ReleasePage"),
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

const uploadsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/uploads",
  component: lazyRouteComponent(() => import("./uploads/uploads-page.tsx"), "UploadsPage"),
});

const newUploadRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/uploads/new",
  validateSearch: newUploadSearch,
  component: lazyRouteComponent(() => import("./cohort-files/new-upload-page.tsx"), "NewUploadPage"),
});

const hospitalNumbersRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/data/hospital-numbers",
  component: lazyRouteComponent(() => import("./pseudonyms/local-numbers-page.tsx"), "LocalNumbersPage"),
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

const accessRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/access",
  component: lazyRouteComponent(() => import("./access/access-page.tsx"), "AccessPage"),
});

const askAccessRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/cohorts/$center/$slug/ask",
  validateSearch: askAccessSearch,
  component: lazyRouteComponent(() => import("./access/ask-access-page.tsx"), "AskAccessPage"),
});

const ledgerRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/ledger",
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import("./ledger/ledger-page.tsx"), "LedgerPage"),
});

const membersRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/members",
  component: lazyRouteComponent(() => import("./members/members-page.tsx"), "MembersPage"),
});

const centersRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/admin/centers",
  validateSearch: centersSearch,
  component: lazyRouteComponent(() => import("./admin/centers-page.tsx"), "CentersPage"),
});

const jobsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/admin/jobs",
  component: lazyRouteComponent(() => import("./admin/jobs-page.tsx"), "JobsPage"),
});

const policyRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/policy",
  component: lazyRouteComponent(() => import("./policy/policy-page.tsx"), "PolicyPage"),
});

const openingsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/openings",
  component: lazyRouteComponent(() => import("./policy/openings-page.tsx"), "OpeningsPage"),
});

const outboxRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/outbox",
  component: lazyRouteComponent(() => import("./outbox/outbox-page.tsx"), "OutboxPage"),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  accessibilityRoute,
  citeRoute,
  dictionaryRoute,
  methodsRoute,
  methodRoute,
  apiRoute,
  invitationRoute,
  signedIn.addChildren([
    cohortsRoute,
    newCohortRoute,
    cohortRoute,
    releaseRoute,
    editCohortRoute,
    casesRoute,
    caseRoute,
    ...analysisRoutes,
    uploadsRoute,
    newUploadRoute,
    uploadRoute,
    hospitalNumbersRoute,
    tokensRoute,
    accessRoute,
    askAccessRoute,
    ledgerRoute,
    membersRoute,
    centersRoute,
    jobsRoute,
    policyRoute,
    openingsRoute,
    outboxRoute,
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
