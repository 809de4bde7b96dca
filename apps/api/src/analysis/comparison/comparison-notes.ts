import type { Note } from "../frame/answer-frame.type.ts";
import { boundsBesidePool } from "../frame/bounds-beside-pool.ts";
import { limitNotes } from "../frame/limit-contradictions.ts";
import { info, warning } from "../frame/note.ts";
import { confoundings } from "../summary/cytokine-batches.ts";
import type { NotAnalysed } from "../summary/cytokine-interference.sql.ts";
import { analyteLabels } from "./analyte-labels.ts";
import { censoringNotes } from "./censoring-notes.ts";
import { differInPhase } from "./checked-group.ts";
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
    ...boundsBesidePool(
      rows.map(({ figures: { effect, strata } }) => ({ pooled: effect, strata })),
      (centerId) => input.centerNames.get(centerId) ?? "",
    ),
    ...censoringNotes(rows),
    ...differentPatientsNotes(rows),
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

function classNotes(rows: readonly ComparisonRow[]): Note[] {
  const apart = rows.filter((row) => new Set(valuesOf(row).map((value) => value.comparabilityClass)).size > 1);
  if (apart.length === 0) return [];
  return [
    warning(
      "SEVERAL_COMPARABILITY_CLASSES",
      `${analyteLabels(apart)}: the values come from several classes of assay and culture; groups are compared within each center and class, and only those ratios are pooled.`,
      `${analyteLabels(apart)} : les valeurs proviennent de plusieurs classes de dosage et de culture ; les groupes sont comparés au sein de chaque centre et classe, et seuls ces rapports sont regroupés.`,
    ),
  ];
}

/** Centers and batches that do not hold both groups, in any of the cytokines; each is named once. */
function batchNotes(rows: readonly ComparisonRow[], centerNames: ReadonlyMap<number, string>): Note[] {
  const found = rows.flatMap((row) => confoundings(row.first, row.second));
  const named = new Map(found.map((one) => [`${one.centerId} ${one.batch}`, one]));
  return [...named.values()].map(({ centerId, batch }) => {
    const name = centerNames.get(centerId) ?? "";
    if (batch === null) {
      return warning(
        "BATCH_CONFOUNDED",
        `${name}: no batch holds both of two compared groups; what differs between them may be the batch.`,
        `${name} : aucun lot ne contient à la fois deux groupes comparés ; ce qui les distingue peut être le lot.`,
      );
    }
    return warning(
      "BATCH_CONFOUNDED",
      `${name}: batch ${batch} holds one of the compared groups almost alone, so that the groups may differ by batch.`,
      `${name} : le lot ${batch} contient presque uniquement l'un des groupes comparés ; les groupes peuvent différer par le lot.`,
    );
  });
}

/** Where two phases could be of the same cases and are not. */
function differentPatientsNotes(rows: readonly ComparisonRow[]): Note[] {
  const apart = rows.filter(
    ({ group, reference, units }) => units.kind === "STRATA" && differInPhase(group, reference),
  );
  if (apart.length === 0) return [];
  return [
    info(
      "DIFFERENT_PATIENTS",
      `${analyteLabels(apart)}: no patient has a value in both phases; the groups are different patients and are compared side by side.`,
      `${analyteLabels(apart)} : aucun patient n'a de valeur aux deux phases ; les groupes sont des patients différents et sont comparés côte à côte.`,
    ),
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
            `${analyteLabels(left)}: some centers have values of one group only in a class of assay; they compare nothing and are left out.`,
            `${analyteLabels(left)} : certains centres n'ont des valeurs que d'un groupe dans une classe de dosage ; elles ne comparent rien et sont écartées.`,
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
      `${analyteLabels(untested)}: fewer than three in a group that can be compared; no p is given.`,
      `${analyteLabels(untested)} : moins de trois comparables dans un groupe ; aucun p n'est donné.`,
    ),
  ];
}

function flaggedNotes(rows: readonly ComparisonRow[]): Note[] {
  const flagged = rows.filter((row) => valuesOf(row).some((value) => value.interference === "FLAGGED"));
  if (flagged.length === 0) return [];
  return [
    warning(
      "ASSAY_MAY_SEE_THE_DRUG",
      `${analyteLabels(flagged)}: some values were taken under a drug the assay may see; cells were washed, so they are kept.`,
      `${analyteLabels(flagged)} : certaines valeurs ont été prélevées sous un médicament que le dosage peut voir ; les cellules étant lavées, elles sont gardées.`,
    ),
  ];
}
