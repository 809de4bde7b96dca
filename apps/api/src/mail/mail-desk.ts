import nodemailer from "nodemailer";
import type { MailAddresses, MailText } from "./mail-text.ts";

/** Hands letters to a mail server. */
export interface MailDesk {
  readonly addresses: MailAddresses;
  /** Null where no mail server is set: letters then wait in the outbox, for their addressees to read and for a later start with one. */
  readonly send: ((letter: MailText & { readonly to: string; readonly mailId: number }) => Promise<void>) | null;
  close(): void;
}

/** How the mail server is reached, as `SMTP_URL` and `MAIL_FROM` say it. */
export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
}

/** Longest wait for the mail server, in milliseconds; the job tries again later. */
const PATIENCE_MS = 20_000;

/** What a mail server answered, as a number such as 450, or why there was no answer, such as ECONNECTION. */
function answerOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  if ("responseCode" in error && typeof error.responseCode === "number") return String(error.responseCode);
  return "code" in error && typeof error.code === "string" ? error.code : "unknown reason";
}

/** A desk for the mail server of the settings, or one that keeps every letter here. */
export function mailDesk(settings: MailSettings | null, addresses: MailAddresses): MailDesk {
  if (!settings) return { addresses, send: null, close: () => undefined };
  const transport = nodemailer.createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    addresses,
    send: async ({ to, subject, text, mailId }) => {
      const { host } = new URL(addresses.publicUrl);
      // A letter that is handed over twice, after a crash in between, is known by its number.
      await transport
        .sendMail({
          from: settings.from,
          to: { name: "", address: to },
          subject,
          text,
          messageId: `<mail-${mailId}@${host.replace(/:\d+$/, "")}>`,
          headers: { "Auto-Submitted": "auto-generated" },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        .catch((error: unknown) => {
          // What the library says names the address; a log needs the number of the letter and of the answer.
          throw new Error(`the mail server did not take letter ${mailId} (${answerOf(error)})`);
        });
    },
    close: () => transport.close(),
  };
}
