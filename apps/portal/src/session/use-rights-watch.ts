import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { RightsMarkDocument } from "../generated/operations.ts";

/** How often an open page asks whether the viewer's rights are still the same. */
const ASKED_EVERY_MS = 15_000;

/**
 * Asks from time to time whether the viewer's roles and levels are still those of `known`. When something was given or
 * revoked meanwhile, every open question is asked again, so that no page shows more than may be seen now.
 */
export function useRightsWatch(known: string | undefined): void {
  const client = useApolloClient();
  useEffect(() => {
    if (known === undefined) return;
    const ask = async () => {
      // A server that is not reached says nothing about rights; the page's own questions tell of the outage.
      const asked = await client.query({ query: RightsMarkDocument, fetchPolicy: "no-cache" }).catch(() => null);
      const mark = asked?.data?.viewer?.rightsMark;
      // A question that fails now is told by the page that asked it.
      if (mark !== undefined && mark !== known) await client.resetStore().catch(() => null);
    };
    const timer = setInterval(() => void ask(), ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, known]);
}
