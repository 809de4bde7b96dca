import type { TaskList } from "graphile-worker";
import { z } from "zod";
import type { Database } from "#db";
import type { MailDesk } from "./mail-desk.ts";
import { mailText } from "./mail-text.ts";
import { forgetLetters, markSent, orderUnsentLetters, unsentLetter } from "./outbox.sql.ts";

const mailJob = z.object({ mailId: z.int().positive() });

/** Days that a letter is kept. */
const KEPT_DAYS = 90;

/** Sends one letter, once it is not sent; what the mail server refuses is tried again later. */
export async function sendMail(database: Database, desk: MailDesk, payload: unknown): Promise<void> {
  if (!desk.send) return;
  const { mailId } = mailJob.parse(payload);
  const letter = await database.withoutCases((tx) => unsentLetter(tx, mailId));
  if (!letter) return;
  // Outside of any transaction: a slow mail server must hold no connection of the database.
  await desk.send({ mailId, to: letter.email, ...mailText(letter, letter.language, desk.addresses) });
  await database.withoutCases((tx) => markSent(tx, mailId));
}

/** Sends what waits from before this start, where a mail server is set; without one, letters wait to be read. */
export async function sendWaitingLetters(database: Database, desk: MailDesk): Promise<void> {
  if (desk.send) await database.withoutCases(orderUnsentLetters);
}

/** The jobs on letters, by name. */
export function mailTasks(database: Database, desk: MailDesk): TaskList {
  return {
    "send-mail": (payload: unknown) => sendMail(database, desk, payload),
    "forget-letters": () => database.withoutCases((tx) => forgetLetters(tx, KEPT_DAYS)),
  };
}
