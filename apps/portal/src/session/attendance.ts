/** A request within a minute of the last touch is somebody's; later ones the page makes by itself. */
const ATTENDED_MS = 60_000;

/** What tells that somebody is at the page; a screen reader keeps keys to itself and moves focus or clicks. */
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "focusin", "click"];

/**
 * Whether somebody is at the page, by what reaches its window. A page asks some things by itself for as long as it is
 * open, and a session without a person must end all the same.
 */
export function attendance(page: EventTarget, now: () => number = Date.now): () => boolean {
  let touchedAt = now();
  const touched = () => {
    touchedAt = now();
  };
  for (const kind of TOUCHES) page.addEventListener(kind, touched, { capture: true, passive: true });
  return () => now() - touchedAt <= ATTENDED_MS;
}
