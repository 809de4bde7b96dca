import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { askAccessSearch } from "./access/ask-access.search.ts";
import { centersSearch } from "./admin/centers.search.ts";
import { compareSearch } from "./analysis/compare/compare.search.ts";
import { coverageSearch } from "./analysis/coverage/coverage.search.ts";
import { distributionSearch } from "./analysis/distribution/distribution.search.ts";
import { predictionSearch } from "./analysis/prediction/prediction.search.ts";
import { responseSearch } from "./analysis/response/response.search.ts";
import { survivalSearch } from "./analysis/survival/survival.search.ts";
import { trajectorySearch } from "./analysis/trajectories/trajectory.search.ts";
import { caseSearch } from "./cases/case.search.ts";
import { casesSearch } from "./cases/cases.search.ts";
import { newUploadSearch } from "./cohort-files/new-upload.search.ts";
import { dictionarySearch } from "./dictionary/dictionary.search.ts";
import { ledgerSearch } from "./ledger/ledger.search.ts";
import { releaseSearch } from "./releases/release.search.ts";
import { RequireViewer } from "./session/require-viewer.tsx";
import { signInSearch } from "./session/sign-in.search.ts";
import { SignInPage } from "./session/sign-in-page.tsx";
import { BrokenPage } from "./shell/broken-page.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PortalShell } from "./shell/portal-shell.tsx";
import { PageSkeleton } from "./ui/page-skeleton.tsx";
import { parseSearchText, searchTextOf } from "./ui/search-text.ts";

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

const dictionaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dictionary",
  validateSearch: dictionarySearch,
  component: lazyRouteComponent(() => import("./dictionary/dictionary-page.tsx"), "DictionaryPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./members/invitation-page.tsx"), "InvitationPage"),
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

const distributionRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/distribution",
  validateSearch: distributionSearch,
  component: lazyRouteComponent(() => import("./analysis/distribution/distribution-page.tsx"), "DistributionPage"),
});

const coverageRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/coverage",
  validateSearch: coverageSearch,
  component: lazyRouteComponent(() => import("./analysis/coverage/coverage-page.tsx"), "CoveragePage"),
});

const trajectoriesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/trajectories",
  validateSearch: trajectorySearch,
  component: lazyRouteComponent(() => import("./analysis/trajectories/trajectory-page.tsx"), "TrajectoryPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/compare",
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import("./analysis/compare/compare-page.tsx"), "ComparePage"),
});

const keptAnswerRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/answers/$hash",
  component: lazyRouteComponent(() => import("./analysis/kept/kept-answer-page.tsx"), "KeptAnswerPage"),
});

const responseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/response",
  validateSearch: responseSearch,
  component: lazyRouteComponent(() => import("./analysis/response/response-page.tsx"), "ResponsePage"),
});

const predictionRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/prediction",
  validateSearch: predictionSearch,
  component: lazyRouteComponent(() => import("./analysis/prediction/prediction-page.tsx"), "PredictionPage"),
});

const survivalRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/survival",
  validateSearch: survivalSearch,
  component: lazyRouteComponent(() => import("./analysis/survival/survival-page.tsx"), "SurvivalPage"),
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
  invitationRoute,
  signedIn.addChildren([
    cohortsRoute,
    newCohortRoute,
    cohortRoute,
    releaseRoute,
    editCohortRoute,
    casesRoute,
    caseRoute,
    distributionRoute,
    compareRoute,
    keptAnswerRoute,
    trajectoriesRoute,
    coverageRoute,
    responseRoute,
    survivalRoute,
    predictionRoute,
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
