import { VisuallyHidden } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import classes from "./ended-mark.module.css";
import { useWatchedUploads } from "./watched-uploads.ts";

/** The mark beside "Share data" while the end of an upload has not been looked at. */
export function EndedMark() {
  const { t } = useLanguage();
  const count = useWatchedUploads().filter((upload) => upload.ended).length;
  if (count === 0) return null;
  return (
    <>
      <span className={classes.mark} aria-hidden="true">
        {count}
      </span>
      <VisuallyHidden>{t("uploads.endedMark", { count })}</VisuallyHidden>
    </>
  );
}
