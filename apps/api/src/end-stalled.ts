import type { ServerResponse } from "node:http";

/** No byte taken for so long: nobody is there any more. */
const STALLED_MS = 2 * 60_000;

/** Hangs up on a reader who has taken nothing for so long; slow ones, who take a little now and then, go on. */
export function endStalled(response: ServerResponse, stalledMs = STALLED_MS): void {
  response.setTimeout(stalledMs, () => response.destroy());
}
