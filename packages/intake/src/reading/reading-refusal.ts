import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";

/** Thrown inside the reader when a file cannot be read at all; `readTables` turns it into a problem. */
export class ReadingRefusal extends Error {
  readonly finding: Finding;

  constructor(rule: RuleCode, place: Omit<Finding, "rule"> = {}) {
    super(rule);
    this.finding = { rule, ...place };
  }
}
