import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Database } from "#db";

/** For operators: whether the process lives, whether it can answer, and its own metrics without any label of a person. */
export function registerHealth(app: FastifyInstance, database: Database): void {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await database.answers().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}
