/**
 * The condition that a release stands, for rows of `alias` with the key of a release: every statement that looks for
 * the newest release, or reads a pinned one, states it. A withdrawn release stays listed and is read by no question.
 */
export function releaseInForce(alias: "release" | "release_size" = "release"): string {
  return `not exists (select from portal.release_withdrawal as withdrawn
                       where withdrawn.center_id = ${alias}.center_id and withdrawn.cohort_id = ${alias}.cohort_id
                         and withdrawn.release_number = ${alias}.release_number)`;
}
