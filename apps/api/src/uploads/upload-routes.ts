import { basename } from "node:path";
import type { Readable } from "node:stream";
import { writeTemplate } from "@nlrp12/intake";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Viewer } from "#access";
import type { Database } from "#db";
import { BadInput, Forbidden, NotFound, type Sentence, Unauthenticated } from "#errors";
import { soleKeyOf } from "#node-id";
import { type FileStorage, FileTooLarge } from "./file-storage.ts";
import { uploadNodeId } from "./present-upload.ts";
import { KeyUsedForOtherFile, receiveUpload } from "./receive-upload.ts";
import { type UploadSettings, uploadSettingsIn } from "./upload-settings.ts";

/** What the routes of uploads are made of. */
export interface UploadRouteParts {
  readonly database: Database;
  readonly storage: FileStorage;
  /** Who asks; null for a request without credential. Throws a Refusal for a bad one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
}

const MOST_BYTES = 50_000_000;
const LONGEST_FILE_NAME = 200;
const LONGEST_KEY = 200;

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** The last part of the name, percent-decoded, without control characters. */
function fileNameOf(request: FastifyRequest): string {
  const sent = headerOf(request, "x-file-name") ?? "cohort-file";
  let name = sent;
  try {
    name = decodeURIComponent(sent);
  } catch {
    // A name that is not percent-encoded stands as it was sent.
  }
  const plain = basename(name.replaceAll("\\", "/")).replace(/\p{Cc}/gu, "");
  return plain.slice(-LONGEST_FILE_NAME) || "cohort-file";
}

function mappingOf(request: FastifyRequest): object | null {
  const header = headerOf(request, "upload-mapping");
  if (!header) return null;
  try {
    const mapping: unknown = JSON.parse(Buffer.from(header, "base64url").toString("utf8"));
    if (typeof mapping === "object" && mapping !== null && !Array.isArray(mapping)) return mapping;
  } catch {
    // Falls through to the refusal.
  }
  throw new BadInput({
    en: "The header Upload-Mapping takes a column mapping as JSON in base64url.",
    fr: "L'en-tête Upload-Mapping prend une correspondance de colonnes en JSON, codée en base64url.",
  });
}

function settingsOf(request: FastifyRequest): UploadSettings | null {
  const header = headerOf(request, "upload-settings");
  return header ? uploadSettingsIn(header) : null;
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = headerOf(request, "idempotency-key");
  if (key && key.length > LONGEST_KEY) {
    throw new BadInput({
      en: `An Idempotency-Key has at most ${LONGEST_KEY} characters.`,
      fr: `Un Idempotency-Key a au plus ${LONGEST_KEY} caractères.`,
    });
  }
  return key;
}

/** The cohort the viewer sends to. Throws NotFound for one that may not be known, Forbidden without the right there. */
function cohortToSendTo(viewer: Viewer, id: unknown) {
  if (typeof id !== "string") {
    throw new BadInput({
      en: "Name the cohort: PUT /uploads?cohort=<id>.",
      fr: "Nommez la cohorte : PUT /uploads?cohort=<id>.",
    });
  }
  const cohortId = soleKeyOf("Cohort", id);
  const cohort = viewer.facts.cohorts.find((candidate) => candidate.cohortId === cohortId);
  if (!cohort || viewer.levelOf(cohortId) === "NONE") throw new NotFound();
  if (!viewer.actionsIn(cohort.centerId).includes("cohort:upload")) {
    throw new Forbidden({
      en: "Only data managers of the cohort's center send files, with a token that holds write:uploads.",
      fr: "Seuls les gestionnaires de données du centre de la cohorte envoient des fichiers, avec un jeton write:uploads.",
    });
  }
  return { centerId: cohort.centerId, cohortId };
}

const TOO_LARGE: Sentence = {
  en: "A cohort file has at most 50 MB.",
  fr: "Un fichier de cohorte a au plus 50 Mo.",
};

async function putUpload(request: FastifyRequest, reply: FastifyReply, parts: UploadRouteParts): Promise<unknown> {
  const viewer = await parts.viewerOf(request);
  if (!viewer) throw new Unauthenticated();
  const cohort = cohortToSendTo(viewer, (request.query as Readonly<Record<string, unknown>>).cohort);
  const said = {
    fileName: fileNameOf(request),
    mapping: mappingOf(request),
    settings: settingsOf(request),
    idempotencyKey: idempotencyKeyOf(request),
  };
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > MOST_BYTES) return reply.status(413).send({ code: "BAD_USER_INPUT", message: TOO_LARGE });
  try {
    const file = await parts.storage.arrive((request.body ?? request.raw) as Readable, MOST_BYTES);
    if (file.sizeBytes === 0) {
      await parts.storage.drop(file);
      throw new BadInput({ en: "The request holds no file.", fr: "La requête ne contient aucun fichier." });
    }
    const { uploadId, state, duplicate } = await receiveUpload(parts, { ...cohort, viewer, ...said, file });
    return reply.status(duplicate ? 200 : 201).send({ id: uploadNodeId({ ...cohort, uploadId }), state, duplicate });
  } catch (error) {
    if (error instanceof FileTooLarge) return reply.status(413).send({ code: "BAD_USER_INPUT", message: TOO_LARGE });
    if (error instanceof KeyUsedForOtherFile) {
      return reply.status(422).send({ code: error.code, message: error.sentence });
    }
    throw error;
  }
}

const templates = new Map<string, Promise<Uint8Array>>();

/** The template of a language, made once. */
function templateOf(language: "en" | "fr"): Promise<Uint8Array> {
  const made = templates.get(language) ?? writeTemplate(language);
  templates.set(language, made);
  return made;
}

/** `PUT /uploads?cohort=<id>` for cohort files of any kind, and the template they are made from. */
export async function registerUploads(app: FastifyInstance, parts: UploadRouteParts): Promise<void> {
  await app.register(async (scope) => {
    // The body is taken as the stream it is, whatever its declared type: its bytes say what it is.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.put("/uploads", (request, reply) => putUpload(request, reply, parts));
  });
  app.get("/downloads/template.xlsx", async (request, reply) => {
    const { language } = request.query as Readonly<Record<string, unknown>>;
    const chosen = language === "fr" ? "fr" : "en";
    return reply
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .header("content-disposition", `attachment; filename="nlrp12-${chosen === "fr" ? "modele" : "template"}.xlsx"`)
      .send(Buffer.from(await templateOf(chosen)));
  });
}
