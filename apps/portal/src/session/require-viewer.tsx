import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useSession } from "./session.tsx";

/** Pages behind sign-in; a visitor is sent to sign in and comes back to the same view. */
export function RequireViewer() {
  const { viewer } = useSession();
  const { href } = useLocation();
  if (!viewer) return <Navigate to="/sign-in" search={{ returnTo: href }} replace />;
  return <Outlet />;
}
