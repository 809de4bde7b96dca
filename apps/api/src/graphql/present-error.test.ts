import { ERROR_CODES } from "@nlrp12/domain";
import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound } from "#errors";
import { httpStatusOf } from "../http/http-status.ts";
import { presentError } from "./present-error.ts";

function presented(error: Error) {
  const reports: { reference: string; cause: unknown }[] = [];
  const wrapped = new GraphQLError(error.message, { originalError: error, path: ["cases", 0] });
  const shown = presentError(wrapped.toJSON(), wrapped, (reference, cause) => reports.push({ reference, cause }));
  return { shown, reports };
}

describe("an error as it leaves", () => {
  test("keeps the code and the sentence of a refusal, and nothing is reported", () => {
    const { shown, reports } = presented(new NotFound());
    expect(shown.extensions).toEqual({
      code: "NOT_FOUND",
      message: { en: expect.stringContaining("nothing here"), fr: expect.stringContaining("rien ici") },
    });
    expect(shown.path).toEqual(["cases", 0]);
    expect(reports).toEqual([]);
  });

  test("that nobody foresaw tells a reference which the log has too, and none of its words", () => {
    const { shown, reports } = presented(new Error("relation portal.case_version of POI-P07 is broken"));
    expect(shown.extensions?.code).toBe("INTERNAL");
    expect(JSON.stringify(shown)).not.toMatch(/relation|POI/);
    expect(reports).toHaveLength(1);
    expect(shown.extensions?.reference).toBe(reports[0]?.reference);
  });

  test("of a value that does not fit its type tells nothing of the value", () => {
    const error = new GraphQLError('Enum "Sex" cannot represent value: "POI-P07"');
    const shown = presentError(
      { ...error.toJSON(), extensions: { code: "INTERNAL_SERVER_ERROR" } },
      error,
      () => undefined,
    );
    expect(shown.extensions?.code).toBe("INTERNAL");
    expect(JSON.stringify(shown)).not.toContain("POI");
  });

  test("of a database that is busy or gone is one that passes", () => {
    for (const busy of [
      Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" }),
      Object.assign(new Error("terminating connection"), { code: "57P01" }),
      Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }),
      new Error("timeout exceeded when trying to connect"),
      new Error("Connection terminated unexpectedly"),
    ]) {
      const { shown, reports } = presented(busy);
      expect(shown.extensions?.code).toBe("UNAVAILABLE");
      expect(JSON.stringify(shown)).not.toMatch(/5432|terminat|timeout/);
      expect(reports).toHaveLength(1);
    }
  });

  test("of a text that PostgreSQL cannot hold says what is wrong with it, and nothing is reported", () => {
    const { shown, reports } = presented(Object.assign(new Error("invalid byte sequence"), { code: "22021" }));
    expect(shown.extensions).toMatchObject({ code: "BAD_USER_INPUT", message: { fr: expect.stringContaining("NUL") } });
    expect(reports).toEqual([]);
  });

  test("repeats nothing of what was sent that is too long for a name", () => {
    const error = new GraphQLError(`Cannot query field "${"x".repeat(90_000)}"`);
    const shown = presentError(
      { ...error.toJSON(), extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
      error,
      () => undefined,
    );
    expect(shown.extensions?.code).toBe("VALIDATION_FAILED");
    expect(shown.message).toBe('Cannot query field "…"');
  });

  test("has a status for every code of the closed list", () => {
    expect(ERROR_CODES.map(httpStatusOf).every((status) => status >= 400 && status < 600)).toBe(true);
    expect(httpStatusOf(new Conflict({ en: "", fr: "" }).code)).toBe(409);
  });
});
