import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Database } from "#db";
import { NotFound } from "#errors";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Whether a request may read the metrics: with the operators' token where one is set; without one only from this very
 * machine, and not through a proxy on it, which speaks for others.
 */
function readsMetrics({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    const passedOn = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
    return LOOPBACK.test(socket.remoteAddress ?? "") && !passedOn;
  }
  const given = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** For operators: whether the process lives, whether it can answer, and its own metrics without any label of a person. */
export function registerHealth(app: FastifyInstance, database: Database, metricsToken?: string): void {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await database.answers().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  app.get("/metrics", async (request, reply) => {
    if (!readsMetrics(request, metricsToken)) throw new NotFound();
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
