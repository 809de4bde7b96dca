import { UNDO_MINUTES } from "@nlrp12/domain";
import type { Viewer } from "#access";
import type { Release } from "./release.type.ts";

/** Whether the viewer may withdraw the release: a data manager of its center, while it stands. */
export function mayWithdraw(release: Release, viewer: Viewer): boolean {
  return release.withdrawal === null && viewer.actionsIn(release.centerId).includes("cohort:withdraw");
}

/** The end of the time in which a publication is undone without a reason; null once it is over. */
export function undoableUntil(release: Pick<Release, "publishedAt">): Date | null {
  const until = new Date(release.publishedAt.getTime() + UNDO_MINUTES * 60_000);
  return until > new Date() ? until : null;
}
