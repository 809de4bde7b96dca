import { createRootRoute, createRoute } from "@tanstack/react-router";
import { RequireViewer } from "./session/require-viewer.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { PortalShell } from "./shell/portal-shell.tsx";

/** What every page stands in. */
export const rootRoute = createRootRoute({ component: PortalShell, notFoundComponent: NotFoundPage });

/** Pages behind sign-in. */
export const signedIn = createRoute({ getParentRoute: () => rootRoute, id: "signed-in", component: RequireViewer });
