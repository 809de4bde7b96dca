import { useEffect } from "react";

const SHARE = /^\d+ % · /;

/** Puts a percentage before the document's title, so that a tab in the background tells how far it is. */
export function useTitleShare(percent: number | null): void {
  useEffect(() => {
    const plain = document.title.replace(SHARE, "");
    document.title = percent === null ? plain : `${Math.floor(percent)} % · ${plain}`;
    return () => {
      document.title = document.title.replace(SHARE, "");
    };
  }, [percent]);
}
