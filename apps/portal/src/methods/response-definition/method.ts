import { ANAKINRA, type AtcCode, responseDefinition, type StopReason } from "@nlrp12/domain";
import { wilson } from "@nlrp12/statistics";
import { given } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const CANAKINUMAB: AtcCode = "L04AC08";
const reasons: ReadonlyMap<string, StopReason> = new Map([
  ["FAILURE", "PRIMARY_FAILURE"],
  ["LOSS", "SECONDARY_LOSS"],
  ["ADVERSE", "ADVERSE_EVENT"],
]);

function classOf(row: (typeof golden.rows)[number]) {
  const onDay = (day: number, pga: number | null, crpMgPerL: number | null) => ({
    ...{ day, pga, crpMgPerL },
    responseRecorded: null,
  });
  const assessments = [
    onDay(-3, row.pgaBefore, row.crpBefore),
    onDay(15, row.pgaDay15, row.crpDay15),
    ...(row.flare === false ? [] : [onDay(60, 3, row.flare ? 40 : null)]),
    onDay(112, 0, 3),
  ];
  const courses = [
    { atc: ANAKINRA, startDay: 0, stopDay: row.stopDay, stopReason: given(reasons.get(row.stopReason)) },
    ...(row.otherFrom === null ? [] : [{ atc: CANAKINUMAB, startDay: row.otherFrom, stopDay: null, stopReason: null }]),
  ];
  return given(responseDefinition("cluster-2018")).evaluate(assessments, courses).responseClass;
}

const portal = () => {
  const classes = golden.rows.map(classOf);
  const count = (one: (typeof classes)[number]) => classes.filter((each) => each === one).length;
  const responders = count("COMPLETE") + count("PARTIAL");
  const { share, lower, upper } = given(wilson(responders, responders + count("NONE")));
  return {
    complete: count("COMPLETE"),
    partial: count("PARTIAL"),
    none: count("NONE"),
    unknown: count("UNKNOWN"),
    notEvaluable: count("NOT_EVALUABLE"),
    rate: share,
    lower,
    upper,
  };
};

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "De Benedetti et al., N Engl J Med 2018;378:1908, as in Cochrane CD010893",
      fr: "De Benedetti et al., N Engl J Med 2018;378:1908, comme dans Cochrane CD010893",
    },
    {
      text: "PARTIAL, NONE, what another biologic hides, and relapse: rules of the consortium",
      fr: "PARTIAL, NONE, ce qu'une autre biothérapie cache, et la rechute : règles du consortium",
    },
  ],
  estimators: ["wilson"],
  en,
  fr,
  example: { code, golden, portal },
};
