/** Every number of disclosure policy SDC-1. The whole object travels with every protected answer. */
export interface Policy {
  /** Label printed beside every answer. */
  readonly name: string;
  readonly version: number;
  /** Rule 0: smallest block, in centers and persons. */
  readonly minimumCenters: number;
  readonly minimumPersons: number;
  /** Rule 1: fewest kindreds of a set, and the largest share of it one kindred may have. */
  readonly minimumKindreds: number;
  readonly largestKindredShare: number;
  /** Rule 2: k, and how many of a set must lie outside any single center. */
  readonly k: number;
  readonly minimumOutsideCenter: number;
  /** Rule 2: outcome counts below this read "<5". */
  readonly outcomeFloor: number;
  /** Rule 3: filters and grouping together; published response definitions. */
  readonly mostDimensions: number;
  readonly mostResponseDefinitions: number;
  /** Rule 4: q = max(dropMinimum, ceil(n · dropShare)) persons are left out of every arm. */
  readonly dropMinimum: number;
  readonly dropShare: number;
  /** Rule 5: rounding of counts and of values, values averaged for a median, quartiles from this many times k kept. */
  readonly roundCountsTo: number;
  readonly significantDigits: number;
  readonly middleValues: number;
  readonly quartilesFromTimesK: number;
  /** Rule 5: days between points of a survival curve; what its shares and areas under a curve are rounded to. */
  readonly survivalGridDays: number;
  readonly roundSharesTo: number;
  /** Rule 5: an area needs this many times k persons in each arm. */
  readonly areaArmTimesK: number;
  /** Rule 5: as many persons above that, or fewer, an arm needs besides; how many is drawn by key, set by set. */
  readonly areaArmMargin: number;
  /** Rule 5: fewest controls of one center and comparability class behind a fold change. */
  readonly minimumControlsPerCenter: number;
  /** Rule 6: largest 1 − Σᵢᵢ of any other person after a one-way and after a two-way table. */
  readonly mostLearntOneWay: number;
  readonly mostLearntTwoWay: number;
  /** Rule 10: above this the other owners must agree to a grant. */
  readonly mostLearntByGrantee: number;
  /** Rule 6: whether tables are refused from which a union of 1 to k − 1 persons could be solved. */
  readonly refuseRemainders: boolean;
}

/** Disclosure policy SDC-1 with the consortium's default k of 10 (`disclosure.md`, rules 0 to 6 and 9). */
export const SDC_1: Policy = {
  name: "SDC-1",
  version: 1,
  minimumCenters: 3,
  minimumPersons: 60,
  minimumKindreds: 5,
  largestKindredShare: 0.5,
  k: 10,
  minimumOutsideCenter: 5,
  outcomeFloor: 5,
  mostDimensions: 2,
  mostResponseDefinitions: 2,
  dropMinimum: 3,
  dropShare: 0.25,
  roundCountsTo: 5,
  significantDigits: 2,
  middleValues: 5,
  quartilesFromTimesK: 2,
  survivalGridDays: 365,
  roundSharesTo: 0.05,
  areaArmTimesK: 2,
  areaArmMargin: 5,
  minimumControlsPerCenter: 3,
  mostLearntOneWay: 1 / 3,
  mostLearntTwoWay: 1 / 4,
  mostLearntByGrantee: 1 / 2,
  refuseRemainders: true,
};
