import { analyteEntry } from "@nlrp12/domain";
import type { Note } from "../frame/answer-frame.type.ts";
import { limitNotes } from "../frame/limit-contradictions.ts";
import { info, warning } from "../frame/note.ts";
import { confoundedBatches } from "../summary/cytokine-batches.ts";
import type { NotAnalysed } from "../summary/cytokine-interference.sql.ts";
import type { AskedComparison, ComparisonRow } from "./comparison-rows.ts";

/** What a reader of a comparison must know before believing it; only of what the viewer may read. */
export function comparisonNotes(input: {
  readonly rows: readonly ComparisonRow[];
  readonly disturbed: NotAnalysed;
  readonly kindredsReadable: boolean;
  readonly centerNames: ReadonlyMap<number, string>;
}): Note[] {
  const { rows, disturbed } = input;
  return [
    ...classNotes(rows),
    ...batchNotes(rows, input.centerNames),
    ...limitNotes([...new Set(rows.flatMap(valuesOf))], input.centerNames),
    ...censoringNotes(rows),
    ...leftOutNotes(rows),
    ...sizeNotes(rows),
    ...(disturbed.samples > 0
      ? [
          warning(
            "NOT_ANALYSED_UNDER_DRUG",
            `${disturbed.samples} samples of ${disturbed.cases} cases were taken under a drug that the assay reads instead of the cytokine; they enter no figure.`,
            `${disturbed.samples} échantillons de ${disturbed.cases} cas ont été prélevés sous un médicament que le dosage lit à la place de la cytokine ; ils n'entrent dans aucun chiffre.`,
          ),
        ]
      : []),
    ...flaggedNotes(rows),
    ...(input.kindredsReadable || rows.every(({ first, second }) => first.length + second.length === 0)
      ? []
      : [
          info(
            "KINDREDS_NOT_READABLE",
            "Kindreds of some cohorts are not open to you: members of a family count one by one.",
            "Les familles de certaines cohortes ne vous sont pas ouvertes : leurs membres comptent un par un.",
          ),
        ]),
  ];
}

const valuesOf = ({ first, second }: AskedComparison) => [...first, ...second];
const labels = (rows: readonly AskedComparison[]): string =>
  [...new Set(rows.map(({ analyte }) => analyteEntry(analyte).label))].join(", ");

function classNotes(rows: readonly ComparisonRow[]): Note[] {
  const apart = rows.filter((row) => new Set(valuesOf(row).map((value) => value.comparabilityClass)).size > 1);
  if (apart.length === 0) return [];
  return [
    warning(
      "SEVERAL_COMPARABILITY_CLASSES",
      `${labels(apart)}: the values come from several classes of assay and culture; groups are compared within each center and class, and only those ratios are pooled.`,
      `${labels(apart)} : les valeurs proviennent de plusieurs classes de dosage et de culture ; les groupes sont comparés au sein de chaque centre et classe, et seuls ces rapports sont regroupés.`,
    ),
  ];
}

/** Batches that hold one group almost alone, in any of the cytokines; each is named once. */
function batchNotes(rows: readonly ComparisonRow[], centerNames: ReadonlyMap<number, string>): Note[] {
  const found = rows.flatMap((row) => {
    const arm = (values: AskedComparison["first"], inReference: boolean) =>
      values.map(({ centerId, batch, personId }) => ({
        ...{ centerId, batch, inReference },
        personId: `${inReference} ${personId}`,
      }));
    return confoundedBatches([...arm(row.first, false), ...arm(row.second, true)]);
  });
  const named = new Map(found.map((batch) => [`${batch.centerId} ${batch.batch}`, batch]));
  return [...named.values()].map(({ centerId, batch }) => {
    const name = centerNames.get(centerId) ?? "";
    return warning(
      "BATCH_CONFOUNDED",
      `${name}: batch ${batch} holds one of the compared groups almost alone, so that the groups may differ by batch.`,
      `${name} : le lot ${batch} contient presque uniquement l'un des groupes comparés ; les groupes peuvent différer par le lot.`,
    );
  });
}

function censoringNotes(rows: readonly ComparisonRow[]): Note[] {
  const byScores = rows.filter(({ figures: { test } }) => test.kind === "TESTED" && test.name === "GEHAN");
  const bounded = rows.filter(
    ({ figures: { effect } }) =>
      effect.kind === "BOUND" ||
      effect.kind === "BOUND_ABOVE" ||
      (effect.kind === "NOT_ESTIMABLE" && effect.reason === "MORE_THAN_HALF_CENSORED"),
  );
  return [
    ...(byScores.length > 0
      ? [
          warning(
            "LIMITS_DIFFER",
            `${labels(byScores)}: limits of quantification differ within a center, so that some pairs of values cannot be ordered; Gehan's scores stand for ranks.`,
            `${labels(byScores)} : les limites de quantification diffèrent au sein d'un centre, certaines paires de valeurs ne peuvent être ordonnées ; les scores de Gehan remplacent les rangs.`,
          ),
        ]
      : []),
    ...(bounded.length > 0
      ? [
          warning(
            "MOSTLY_BELOW_LIMIT",
            `${labels(bounded)}: more than half of a group lies below its limit; the ratio can at most be bounded.`,
            `${labels(bounded)} : plus de la moitié d'un groupe est sous sa limite ; le rapport ne peut qu'être borné.`,
          ),
        ]
      : []),
  ];
}

function leftOutNotes(rows: readonly ComparisonRow[]): Note[] {
  const left = rows.filter(({ leftOut }) => leftOut.length > 0);
  const shared = rows.filter(({ inBoth }) => inBoth > 0);
  return [
    ...(left.length > 0
      ? [
          info(
            "ONE_GROUP_ONLY",
            `${labels(left)}: some centers have values of one group only in a class of assay; they compare nothing and are left out.`,
            `${labels(left)} : certains centres n'ont des valeurs que d'un groupe dans une classe de dosage ; elles ne comparent rien et sont écartées.`,
          ),
        ]
      : []),
    ...(shared.length > 0
      ? [
          warning(
            "SAME_PERSONS_IN_BOTH",
            "Some groups share persons and are not the same cases in two phases: they are not independent, and nothing is estimated.",
            "Certains groupes partagent des personnes sans être les mêmes cas à deux phases : ils ne sont pas indépendants, et rien n'est estimé.",
          ),
        ]
      : []),
  ];
}

function sizeNotes(rows: readonly ComparisonRow[]): Note[] {
  const untested = rows.filter(
    ({ figures: { test } }) => test.kind === "NOT_TESTED" && test.reason.startsWith("FEWER_THAN_THREE"),
  );
  if (untested.length === 0) return [];
  return [
    info(
      "FEWER_THAN_THREE",
      `${labels(untested)}: fewer than three in a group that can be compared; no p is given.`,
      `${labels(untested)} : moins de trois comparables dans un groupe ; aucun p n'est donné.`,
    ),
  ];
}

function flaggedNotes(rows: readonly ComparisonRow[]): Note[] {
  const flagged = rows.filter((row) => valuesOf(row).some((value) => value.interference === "FLAGGED"));
  if (flagged.length === 0) return [];
  return [
    warning(
      "ASSAY_MAY_SEE_THE_DRUG",
      `${labels(flagged)}: some values were taken under a drug the assay may see; cells were washed, so they are kept.`,
      `${labels(flagged)} : certaines valeurs ont été prélevées sous un médicament que le dosage peut voir ; les cellules étant lavées, elles sont gardées.`,
    ),
  ];
}
