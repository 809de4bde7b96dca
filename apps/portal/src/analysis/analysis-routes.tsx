import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../root-routes.tsx";
import { compareSearch } from "./compare/compare.search.ts";
import { coverageSearch } from "./coverage/coverage.search.ts";
import { distributionSearch } from "./distribution/distribution.search.ts";
import { predictionSearch } from "./prediction/prediction.search.ts";
import { responseSearch } from "./response/response.search.ts";
import { survivalSearch } from "./survival/survival.search.ts";
import { tableSearch } from "./table/table.search.ts";
import { trajectorySearch } from "./trajectories/trajectory.search.ts";

const distributionRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/distribution",
  validateSearch: distributionSearch,
  component: lazyRouteComponent(() => import("./distribution/distribution-page.tsx"), "DistributionPage"),
});

const coverageRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/coverage",
  validateSearch: coverageSearch,
  component: lazyRouteComponent(() => import("./coverage/coverage-page.tsx"), "CoveragePage"),
});

const tableRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/table",
  validateSearch: tableSearch,
  component: lazyRouteComponent(() => import("./table/table-page.tsx"), "TablePage"),
});

const trajectoriesRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/trajectories",
  validateSearch: trajectorySearch,
  component: lazyRouteComponent(() => import("./trajectories/trajectory-page.tsx"), "TrajectoryPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/compare",
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import("./compare/compare-page.tsx"), "ComparePage"),
});

const keptAnswerRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/answers/$hash",
  component: lazyRouteComponent(() => import("./kept/kept-answer-page.tsx"), "KeptAnswerPage"),
});

const plansRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans",
  component: lazyRouteComponent(() => import("./standing/plans-page.tsx"), "PlansPage"),
});

const responseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/response",
  validateSearch: responseSearch,
  component: lazyRouteComponent(() => import("./response/response-page.tsx"), "ResponsePage"),
});

const predictionRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/prediction",
  validateSearch: predictionSearch,
  component: lazyRouteComponent(() => import("./prediction/prediction-page.tsx"), "PredictionPage"),
});

const survivalRoute = createRoute({
  getParentRoute: () => signedIn,
  path: "/explore/survival",
  validateSearch: survivalSearch,
  component: lazyRouteComponent(() => import("./survival/survival-page.tsx"), "SurvivalPage"),
});

/** The pages of questions, of an answer that was kept, and of the questions planned before looking. */
export const analysisRoutes = [
  distributionRoute,
  compareRoute,
  keptAnswerRoute,
  plansRoute,
  trajectoriesRoute,
  coverageRoute,
  tableRoute,
  responseRoute,
  survivalRoute,
  predictionRoute,
] as const;
