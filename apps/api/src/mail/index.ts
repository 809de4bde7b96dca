export { type MailDesk, mailDesk } from "./mail-desk.ts";
export { mailTasks, sendWaitingLetters } from "./mail-tasks.ts";
export { OutboxResolver } from "./outbox.resolver.ts";
export { namedCohort, postMail } from "./outbox.sql.ts";
