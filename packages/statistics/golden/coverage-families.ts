import { collapseKindreds } from "../src/collapse-kindreds.ts";
import { normalCdf, normalQuantile } from "../src/distributions.ts";
import { withinCenterAuc } from "../src/within-center-auc.ts";
import { type CoverageCell, within } from "./coverage-cell.ts";
import type { Draws } from "./coverage-draws.ts";

/** How alike the logs of two relatives are drawn. */
const CORRELATION = 0.6;

/** Families with the outcome, then as many without, their members' logs apart by `shift` and correlated within families. */
function drawnFamilies(draws: Draws, { families, members, shift }: Record<"families" | "members" | "shift", number>) {
  return [true, false].flatMap((outcome) =>
    Array.from({ length: families }, (_, family) => {
      const common = Math.sqrt(CORRELATION) * draws.normal() + (outcome ? shift : 0);
      return Array.from({ length: members }, () => {
        const log = common + Math.sqrt(1 - CORRELATION) * draws.normal();
        return { value: { logLower: log, logUpper: log }, outcome, center: "A", kindred: `${outcome} ${family}` };
      });
    }).flat(),
  );
}

/**
 * Areas of families, all of whose members have the outcome or none: each the mean of its logs, whose own true area is
 * greater than that of persons because a mean scatters less; and what counting persons as independent makes of the same.
 */
export function familyAreaCells(families: number, members: number): CoverageCell[] {
  return [0.5, 0.75, 0.9].flatMap((truth): CoverageCell[] => {
    const shift = Math.SQRT2 * normalQuantile(truth);
    const spread = Math.sqrt(2 * (CORRELATION + (1 - CORRELATION) / members));
    const ofMeans = normalCdf(shift / spread);
    const title = `${families} families of ${members} on either side, true area of persons ${truth}`;
    const drawn = (draws: Draws) => drawnFamilies(draws, { families, members, shift });
    const holds = (cases: Parameters<typeof withinCenterAuc>[0], area: number) => {
      const found = withinCenterAuc(cases, "HIGH_WITH_OUTCOME");
      return found.kind === "ESTIMATED" ? within(area, found.newcombe.lower, found.newcombe.upper) : null;
    };
    return [
      {
        name: `area by family: ${title}`,
        mostHeld: families < 10 ? 0.99 : 0.98,
        holds: (draws) => {
          const units = collapseKindreds(drawn(draws)).map(({ value, kindred }) => {
            return { value, outcome: kindred?.startsWith("true") ?? false, center: "A" };
          });
          return holds(units, ofMeans);
        },
      },
      { name: `area by person: ${title}`, mostHeld: null, holds: (draws) => holds(drawn(draws), truth) },
    ];
  });
}
