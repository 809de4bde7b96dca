import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { RightsMarkDocument, type RightsMarkQuery } from "../generated/operations.ts";
import { forgetAnswers } from "./forget-answers.ts";

/** How often an open page asks whether the viewer's rights are still the same. */
const ASKED_EVERY_MS = 15_000;

/** Who the viewer is and what they may, as one text; a session that has ended is nobody's. */
function markOf(viewer: RightsMarkQuery["viewer"]): string {
  return viewer ? `${viewer.id} ${viewer.rightsMark}` : "nobody";
}

/**
 * Asks from time to time whether the session is still that of `known`, with the same roles and levels. When something
 * was given or revoked meanwhile, the session has ended or another person has signed in beside, everything held is let
 * go and every open question asked again, so that no page shows more than may be seen now. When a release was published
 * or withdrawn, answers from before are let go.
 */
export function useRightsWatch(known: RightsMarkQuery["viewer"]): void {
  const client = useApolloClient();
  const mark = markOf(known);
  const releases = known?.releasesMark;
  const seen = useRef(releases);
  useEffect(() => {
    if (releases !== undefined) seen.current = releases;
  }, [releases]);
  useEffect(() => {
    if (mark === markOf(null)) return;
    const ask = async () => {
      // A server that is not reached says nothing about rights; the page's own questions tell of the outage.
      const asked = await client.query({ query: RightsMarkDocument, fetchPolicy: "no-cache" }).catch(() => null);
      if (!asked?.data) return;
      const { viewer } = asked.data;
      // A question that fails now is told by the page that asked it.
      if (markOf(viewer) !== mark) await client.resetStore().catch(() => null);
      else if (viewer && viewer.releasesMark !== seen.current) {
        seen.current = viewer.releasesMark;
        forgetAnswers(client);
      }
    };
    const timer = setInterval(() => void ask(), ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, mark]);
}
