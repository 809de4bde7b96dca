import { useEffect } from "react";
import { lookedAt, useWatchedUploads } from "./watched-uploads.ts";

/** Takes the mark from an upload whose end this page shows, once somebody is there to see it. */
export function useLookedAt(id: string | null): void {
  const isMarked = useWatchedUploads().some((upload) => upload.id === id);
  useEffect(() => {
    if (id === null || !isMarked) return;
    const look = () => {
      if (document.visibilityState === "visible") lookedAt(id);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id, isMarked]);
}
