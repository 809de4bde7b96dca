import { useApolloClient } from "@apollo/client/react";
import { useRef } from "react";

/**
 * Does something to several grants, one after the other, and has the page read them anew once all are done: in between
 * they would fall apart into rows of their own. What was done is not done again after one of them failed.
 */
export function useEachGrant(): (ids: readonly string[], act: (id: string) => Promise<unknown>) => Promise<true> {
  const client = useApolloClient();
  const done = useRef(new Set<string>());
  return async (ids, act) => {
    for (const id of ids) {
      if (done.current.has(id)) continue;
      await act(id);
      done.current.add(id);
    }
    done.current.clear();
    await client.refetchQueries({ include: ["AccessPage"] });
    return true;
  };
}
