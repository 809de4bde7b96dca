import type { Wording } from "../../language/use-language.ts";

/** "1 responder of 6 evaluable", each number with its own plural. */
export function respondersText(responders: number, evaluable: number, { t }: Wording): string {
  return t("analysis.partOf", {
    part: t("analysis.responderCount", { count: responders }),
    whole: t("analysis.evaluableCount", { count: evaluable }),
  });
}
