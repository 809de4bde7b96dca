import type { SurvivalEvent } from "@nlrp12/domain";
import type { PortalContext } from "#context";
import { WITHOUT_MEASUREMENT } from "../sensitivity/not-made.ts";
import { WITHOUT_STEROIDS_AT_START } from "../sensitivity/sensitivity-label.ts";
import { presentWay, presentWithout } from "../sensitivity/sensitivity-way.type.ts";
import type { FollowedCase } from "../survival/followed-cases.ts";
import { followedUnits, groupOf } from "../survival/followed-units.ts";
import { keysOf, presentComparison } from "../survival/present-survival.ts";
import { survivalCurves } from "../survival/survival-curves.ts";
import { survivalComparisons } from "../survival/survival-test.ts";
import { curveOnDay } from "./curve-on-day.ts";
import type { SurvivalSensitivity, SurvivalWay } from "./outcome-sensitivity.type.ts";
import { eachPerson, leavingOut, type OutcomeWay, withoutEachCenter, withoutSteroids } from "./outcome-ways.ts";
import { underSteroidsAtStart } from "./steroids-at-start.ts";

/** What curves keep at hand so that they can be made again. */
export interface SurvivalGround {
  readonly event: SurvivalEvent;
  readonly by: readonly string[];
  readonly followed: readonly FollowedCase[];
  readonly genotypeCohorts: readonly number[];
  readonly kindredsReadable: boolean;
}

/** A response comes within weeks or not at all; relapses and stops are told by the year. */
const STANDARD_DAY = { FIRST_RESPONSE: 90, RELAPSE: 365, DISCONTINUATION: 365 } as const;

/** The sensitivity set of curves on a day, or on the standard day of the event; they count one member a family. */
export async function survivalSensitivity(
  context: PortalContext,
  ground: SurvivalGround,
  askedDay: number | null,
): Promise<SurvivalSensitivity> {
  const { followed, kindredsReadable } = ground;
  const day = askedDay ?? STANDARD_DAY[ground.event];
  if (followed.length === 0) return { day, ways: [], without: [] };
  const ways = [
    leavingOut(followed, { code: "AS_ANSWERED", kept: (all) => all }),
    ...(kindredsReadable
      ? []
      : [leavingOut(followed, { code: "ONE_PER_KINDRED", reason: "KINDREDS_NOT_READABLE", kept: () => [] })]),
    eachPerson(followed, groupOf),
    ...withoutEachCenter(followed),
    {
      ...withoutSteroids(followed, ({ history }) => underSteroidsAtStart(history)),
      label: WITHOUT_STEROIDS_AT_START,
    },
  ];
  return {
    day,
    ways: await Promise.all(ways.map((way) => presentSurvivalWay(context, way, { ...ground, day }))),
    without: [
      ...(kindredsReadable ? [{ code: "ONE_PER_KINDRED", reason: "ANSWER_ITSELF" } as const] : []),
      ...WITHOUT_MEASUREMENT,
    ].map(presentWithout),
  };
}

async function presentSurvivalWay(
  context: PortalContext,
  { members, ...head }: OutcomeWay<FollowedCase>,
  { event, by, genotypeCohorts, day }: SurvivalGround & { readonly day: number },
): Promise<SurvivalWay> {
  const units = followedUnits(members);
  const { curves } = survivalCurves({ followed: members, units }, { event, by, genotypeCohorts });
  const tests = survivalComparisons(units, { event, by });
  return {
    ...(await presentWay(context, head)),
    curves: await Promise.all(
      curves.map(async (curve) => ({
        keys: await keysOf(context, by, curve.categories),
        ...curveOnDay(curve, event, day),
      })),
    ),
    tests: await Promise.all(tests.map((test) => presentComparison(context, test, by))),
  };
}
