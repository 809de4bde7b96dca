import type { ErrorCode } from "@nlrp12/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { BadInput, type Refusal, type Sentence } from "#errors";
import { loggableError } from "#loggable-error";
import { refusalBody } from "./graphql/graphql-refusal.ts";
import { internalSentence, refusalIn } from "./graphql/present-error.ts";
import { httpStatusOf } from "./http/http-status.ts";
import { methodsOfRoutes } from "./http/methods-of-routes.ts";
import { problemPage } from "./http/problem-page.ts";

/** A refusal outside GraphQL: the same codes and sentences. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: Sentence;
  readonly reference?: string;
}

/** What is wrong with a request the framework could not read, by the status it chose. */
function unreadable(status: number): Refusal {
  if (status === 413) {
    return new BadInput({
      en: "The request is larger than this address takes.",
      fr: "La requête est plus grande que ce que cette adresse accepte.",
    });
  }
  if (status === 415) {
    return new BadInput({
      en: "This address does not take that Content-Type; a question goes as application/json.",
      fr: "Cette adresse n'accepte pas ce Content-Type ; une question s'envoie en application/json.",
    });
  }
  return new BadInput({ en: "The request cannot be read.", fr: "La requête ne peut pas être lue." });
}

/** An address that answers other verbs. */
function methodRefused(method: string, methods: readonly string[]): Refusal {
  return new BadInput({
    en: `This address does not answer ${method}; it answers ${methods.join(", ")}.`,
    fr: `Cette adresse ne répond pas à ${method} ; elle répond à ${methods.join(", ")}.`,
  });
}

const NOTHING_HERE: Problem = {
  code: "NOT_FOUND",
  message: { en: "There is nothing here.", fr: "Il n'y a rien ici." },
};

/** Whether a person looks at the answer in a browser, and not a program. */
export function wantsPage(request: FastifyRequest): boolean {
  const { method } = request;
  return (method === "GET" || method === "HEAD") && (request.headers.accept ?? "").includes("text/html");
}

/** Sends a problem: as a page to a person, as JSON to a program. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { readonly status: number; readonly problem: Problem },
): FastifyReply {
  reply.status(answer.status);
  if (wantsPage(request)) return reply.type("text/html; charset=utf-8").send(problemPage(answer.problem.message));
  return reply.send(answer.problem);
}

/** How errors leave outside GraphQL: a refusal as it is, an unreadable request as such, all else by reference only. */
export function registerErrorAnswers(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler(async (error, request, reply) => {
    const claimed = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
    const isUnreadable = claimed >= 400 && claimed < 500;
    const refusal = refusalIn(error) ?? (isUnreadable ? unreadable(claimed) : null);
    if (refusal) {
      const status = isUnreadable ? claimed : httpStatusOf(refusal.code);
      if (request.url.startsWith("/graphql")) return sendInGraphql(reply, status, refusal);
      return sendProblem(request, reply, { status, problem: { code: refusal.code, message: refusal.sentence } });
    }
    const reference = crypto.randomUUID();
    logger.error({ reference, error: loggableError(error) }, "internal");
    const problem: Problem = { code: "INTERNAL", reference, message: internalSentence(reference) };
    return sendProblem(request, reply, { status: 500, problem });
  });
  const methodsAt = methodsOfRoutes(app);
  app.setNotFoundHandler(async (request, reply) => {
    const methods = methodsAt(request.url);
    if (methods.length === 0) return reply.status(404).send(NOTHING_HERE);
    reply.header("allow", methods.join(", "));
    const refusal = methodRefused(request.method, methods);
    if (request.url.startsWith("/graphql")) return sendInGraphql(reply, 405, refusal);
    const problem: Problem = { code: refusal.code, message: refusal.sentence };
    return sendProblem(request, reply, { status: 405, problem });
  });
}

/** A refusal that came before GraphQL was reached, in the shape its callers read. */
function sendInGraphql(reply: FastifyReply, status: number, { code, sentence }: Refusal): FastifyReply {
  const { body } = refusalBody({ message: sentence.en, extensions: { code, message: sentence } });
  return reply.status(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

/** The answer to an address that is no address, which the framework meets before any route: the same shape and words. */
export function addressAnswer(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, { status: 404, problem: NOTHING_HERE });
}
