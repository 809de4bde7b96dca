import type { ErrorCode } from "@nlrp12/domain";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Refusal, Sentence } from "#errors";
import { refusalBody } from "#graphql-refusal";
import { httpStatusOf } from "#http-status";
import { loggableError } from "#loggable-error";
import { internalSentence, refusalIn } from "#present-error";
import { problemPage } from "#problem-page";

/** A refusal outside GraphQL: the same codes and sentences. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: Sentence;
  readonly reference?: string;
}

const UNREADABLE: Problem = {
  code: "BAD_USER_INPUT",
  message: { en: "The request cannot be read.", fr: "La requête ne peut pas être lue." },
};

const NOTHING_HERE: Problem = {
  code: "NOT_FOUND",
  message: { en: "There is nothing here.", fr: "Il n'y a rien ici." },
};

/** Whether a person looks at the answer in a browser, and not a program. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
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
    const refusal = refusalIn(error);
    if (refusal && request.url.startsWith("/graphql")) return sendInGraphql(reply, refusal);
    if (refusal) {
      const problem = { code: refusal.code, message: refusal.sentence };
      return sendProblem(request, reply, { status: httpStatusOf(refusal.code), problem });
    }
    const claimed = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
    if (claimed >= 400 && claimed < 500) return sendProblem(request, reply, { status: claimed, problem: UNREADABLE });
    const reference = crypto.randomUUID();
    logger.error({ reference, error: loggableError(error) }, "internal");
    const problem: Problem = { code: "INTERNAL", reference, message: internalSentence(reference) };
    return sendProblem(request, reply, { status: 500, problem });
  });
  app.setNotFoundHandler(async (_request, reply) => reply.status(404).send(NOTHING_HERE));
}

/** A refusal that came before GraphQL was reached, in the shape its callers read. */
function sendInGraphql(reply: FastifyReply, { code, sentence }: Refusal): FastifyReply {
  const { status, body } = refusalBody({ message: sentence.en, extensions: { code, message: sentence } });
  return reply.status(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

/** The answer where nothing is. */
export function nothingHere(reply: FastifyReply): FastifyReply {
  return reply.status(404).send(NOTHING_HERE);
}
