import { FIELD_GROUPS } from "@nlrp12/domain";
import type { GraphQLSchema } from "graphql";
import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { NotFound } from "#errors";
import { noteBlockAsked } from "../opening/note-block-asked.ts";
import { lastOpening } from "../opening/opening.sql.ts";
import { noteAsked } from "../standing/note-asked.ts";
import { type KeptShare, keptShares } from "./kept-answer.sql.ts";
import { AnswerGone, KeptAnswer } from "./kept-answer.type.ts";
import { beginsWithQuestion, type KeptQuestion, questionWritten, textWritten, writtenAsText } from "./kept-text.ts";
import { packedOfShares, unpackedBeginning, unpackedBytes } from "./shares.ts";

/** Packed bytes in which nearly every question and its arguments end. */
const BEGINNING = 4096;

/**
 * A kept answer, byte for byte, for whoever may read today every cohort and field group it was made from. Reading it is
 * reading their rows, and is noted for their ledgers. Throws NotFound for anyone else, as for a hash nobody kept.
 */
export async function keptAnswer(
  context: PortalContext,
  schema: GraphQLSchema,
  hash: string,
): Promise<KeptAnswer | AnswerGone> {
  const shares = await keptShares(context.db, hash);
  const [first] = shares;
  const viewer = requireViewer(context);
  if (!first || shares.length < first.cohortIds.length || !viewer.belongsToCenter) throw new NotFound();
  const { exact } = viewer.rights();
  const reads = ({ cohortId, needs }: KeptShare): boolean =>
    FIELD_GROUPS.filter((group) => needs.includes(group)).every((group) => exact[group].includes(cohortId));
  if (!shares.every(reads)) throw new NotFound();

  const gone = shares.flatMap(({ purgedAt, releaseWithdrawnAt }) => [
    ...(purgedAt ? [{ reason: "CASE_WITHDRAWN", since: purgedAt }] : []),
    ...(releaseWithdrawnAt ? [{ reason: "RELEASE_WITHDRAWN", since: releaseWithdrawnAt }] : []),
  ]);
  if (gone[0]) return Object.assign(new AnswerGone(), { hash, ...gone[0] });

  const packed = packedOfShares(shares.flatMap(({ share }) => share ?? []));
  const unpacked = async (): Promise<Buffer> => writtenAsText(await unpackedBytes(packed));
  const asked = await questionOf(packed, unpacked);
  // Answers that do not name what was read for them were kept with too few needs: they may hold anything of a case.
  const readsAll = shares.every(({ cohortId }) => FIELD_GROUPS.every((group) => exact[group].includes(cohortId)));
  if (!asked.needs && !readsAll) throw new NotFound();

  for (const { centerId, cohortId, releaseNumber } of shares) {
    context.asked.readsCases({ centerId, cohortId, releaseNumber });
  }
  const { question, keptAt } = first;
  noteBlockAsked(context, {
    opening: await lastOpening(context.db),
    family: `kept:${question}`,
    ...{ filter: null, by: [], withheld: null, cells: [{ withheld: null }] },
  });
  noteAsked(context, schema, asked);
  const body = context.verbatim?.hold({ packed, unpacked }) ?? textWritten(await unpacked());
  return Object.assign(new KeptAnswer(), { hash, question, body, keptAt, link: `/answers/${hash}` });
}

/** What was asked: it stands at the beginning, and only arguments of unusual length are looked for further on. */
async function questionOf(packed: Buffer, unpacked: () => Promise<Buffer>): Promise<KeptQuestion> {
  const beginning = await unpackedBeginning(packed, BEGINNING);
  return questionWritten(beginsWithQuestion(beginning) ? beginning : await unpacked());
}
