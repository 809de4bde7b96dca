import { GraphQLError } from "graphql";
import { QueryFailedError } from "typeorm";
import { expect, test } from "vitest";
import { loggableError } from "./loggable-error.ts";

const SECRET = "POI-P07";

test("a failed statement is logged by its name, code and constraint, and by no value it carried", () => {
  const driver = Object.assign(new Error(`duplicate key value: (case_code)=(${SECRET})`), {
    code: "23505",
    table: "cohort_case",
    constraint: "cohort_case_code",
    detail: `Key (case_code)=(${SECRET}) already exists.`,
  });
  const error = new QueryFailedError("/* insertRows */ insert into portal.cohort_case", [SECRET], driver);
  const logged = loggableError(error);
  expect(logged).toMatchObject({
    name: "QueryFailedError",
    code: "23505",
    table: "cohort_case",
    constraint: "cohort_case_code",
    statement: "insertRows",
  });
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

test("a value that does not fit its type is not logged either, nor as a cause", () => {
  const inner = new GraphQLError(`Enum "Sex" cannot represent value: "${SECRET}"`);
  const logged = loggableError(new Error("the answer could not be made", { cause: inner }));
  expect(logged.message).toBe("the answer could not be made");
  expect(logged.cause?.name).toBe("GraphQLError");
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

test("a fault of the code is logged with its sentence and where it happened", () => {
  const logged = loggableError(new TypeError("rows is not a function"));
  expect(logged).toMatchObject({ name: "TypeError", message: "rows is not a function" });
  expect(logged.frames[0]).toContain("loggable-error.test.ts");
  expect(loggableError("text")).toEqual({ name: "string", frames: [] });
});
