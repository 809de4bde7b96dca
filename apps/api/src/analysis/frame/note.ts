import type { Note } from "./answer-frame.type.ts";

/** A remark that may change what a reader concludes. */
export const warning = (code: string, en: string, fr: string): Note => ({
  code,
  severity: "WARNING",
  text: { en, fr },
});

/** A remark that says how an answer was made. */
export const info = (code: string, en: string, fr: string): Note => ({ code, severity: "INFO", text: { en, fr } });
