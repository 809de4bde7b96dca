import type { ServerResponse } from "node:http";

/** Hangs up on a reader who has taken nothing for so long; slow ones, who take a little now and then, go on. */
export function endStalled(response: ServerResponse, stalledMs: number): void {
  response.setTimeout(stalledMs, () => response.destroy());
}
