import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import type { Environment } from "#env";
import { Unavailable } from "#errors";

/** What operators ask must be answered most of all when everything else is refused. */
const FOR_OPERATORS = /^\/(health\/|metrics(?:\?|$))/;
const RETRY_IN_SECONDS = 10;

/** Looks, a second apart, that must all find too much to do: a start or one long step of a job is no overload. */
const LOOKS_UNTIL_REFUSED = 5;

/**
 * Refuses new requests while the process has lastingly more to do than it can: the event loop comes late or the memory
 * is full. Refused quickly is better than queued for long; what runs already goes on.
 */
export async function refuseUnderPressure(
  app: FastifyInstance,
  settings: Pick<Environment, "MOST_EVENT_LOOP_DELAY_MS" | "MOST_MEMORY_MB">,
): Promise<void> {
  let pressed = 0;
  await app.register(underPressure, {
    maxEventLoopDelay: settings.MOST_EVENT_LOOP_DELAY_MS,
    maxRssBytes: settings.MOST_MEMORY_MB * 1024 * 1024,
    pressureHandler: async (request, reply) => {
      if (pressed < LOOKS_UNTIL_REFUSED || FOR_OPERATORS.test(request.url)) return;
      reply.header("retry-after", RETRY_IN_SECONDS);
      throw new Unavailable({
        en: "The portal has more to do than it can at this moment; try again in ten seconds.",
        fr: "Le portail a plus à faire qu'il ne peut en ce moment ; réessayez dans dix secondes.",
      });
    },
  });
  const looks = setInterval(() => {
    pressed = app.isUnderPressure() ? pressed + 1 : 0;
  }, 1000);
  looks.unref();
  app.addHook("onClose", async () => clearInterval(looks));
}
