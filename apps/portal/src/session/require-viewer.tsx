import { Outlet } from "@tanstack/react-router";
import { GoTo } from "../ui/go-to.tsx";
import { searchTextOf } from "../ui/search-text.ts";
import { useSession } from "./session.tsx";

/** Pages behind sign-in; a visitor is sent to sign in and comes back to the same view. */
export function RequireViewer() {
  const { viewer } = useSession();
  return viewer ? <Outlet /> : <GoTo address={signInFrom} />;
}

function signInFrom(here: string): string {
  return `/sign-in${searchTextOf({ returnTo: here })}`;
}
