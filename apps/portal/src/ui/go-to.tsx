import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { PageSkeleton } from "./page-skeleton.tsx";

interface GoToProps {
  /** Path and question, given where the page now stands. */
  readonly address: (here: string) => string;
}

/**
 * Leads to another page in the place of this one, once. The router's own `Navigate` goes anew at every render, which
 * never ends where the address depends on the location.
 */
export function GoTo({ address }: GoToProps) {
  const router = useRouter();
  const gone = useRef(false);
  useEffect(() => {
    if (gone.current) return;
    gone.current = true;
    router.history.replace(address(router.state.location.href));
  }, [router, address]);
  return <PageSkeleton />;
}
