import { GraphQLError } from "graphql";
import { QueryFailedError } from "typeorm";

/** What the log keeps of an error. */
export interface LoggableError {
  readonly name: string;
  /** Left out where the text may quote a value of a row. */
  readonly message?: string;
  /** SQLSTATE or system code. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  /** The function a failed statement names in its first comment. */
  readonly statement?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggableError;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, 12);
}

/**
 * An error as the log may keep it. PostgreSQL quotes values of rows in its messages ("Key (case_code)=(…) exists"), and
 * so does GraphQL when a value does not fit its type: of these only names and codes are kept, never the sentence, the
 * parameters or the details.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const driver: Partial<Record<string, unknown>> = error instanceof QueryFailedError ? { ...error.driverError } : {};
  const quotesValues = error instanceof QueryFailedError || error instanceof GraphQLError || "severity" in error;
  const code = text(driver.code) ?? ("code" in error ? text(error.code) : undefined);
  const table = text(driver.table);
  const constraint = text(driver.constraint);
  const statement = error instanceof QueryFailedError ? /\/\*\s*(\w+)\s*\*\//.exec(error.query ?? "")?.[1] : undefined;
  return {
    name: error.name,
    ...(quotesValues ? {} : { message: error.message }),
    ...(code ? { code } : {}),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    ...(statement ? { statement } : {}),
    frames: framesOf(error),
    ...(error.cause ? { cause: loggableError(error.cause) } : {}),
  };
}
