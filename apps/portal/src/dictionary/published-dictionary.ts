import type { PublishedDictionary } from "@nlrp12/intake";
import { useCallback, useEffect, useState } from "react";

export type { PublishedDictionary };
/** One sheet, one column and one rule of the dictionary as it is served. */
export type PublishedSheet = PublishedDictionary["resources"][number];
export type PublishedColumn = PublishedSheet["schema"]["fields"][number];
export type PublishedRule = PublishedDictionary["rules"][number];

const ADDRESS = "/api/dictionary.json";

interface Asked {
  readonly data?: PublishedDictionary;
  readonly error?: unknown;
  readonly loading: boolean;
}

/** The dictionary as everybody may read it: the page shows what programs are given. */
export function usePublishedDictionary(): Asked & { readonly refetch: () => void } {
  const [asked, setAsked] = useState<Asked>({ loading: true });
  const ask = useCallback(async () => {
    setAsked({ loading: true });
    try {
      const response = await fetch(ADDRESS);
      if (!response.ok) throw new Error(`the dictionary answered ${response.status}`);
      setAsked({ loading: false, data: await response.json() });
    } catch (error) {
      setAsked({ loading: false, error });
    }
  }, []);
  useEffect(() => void ask(), [ask]);
  return { ...asked, refetch: () => void ask() };
}
