import type { LocalizedText } from "../../schema-parts/localized-text.type.ts";
import type { Note } from "../frame/answer-frame.type.ts";
import { wordsOf } from "../frame/dimension-label.ts";
import { warning } from "../frame/note.ts";
import { phaseLabel } from "../frame/phase-label.ts";
import { isControl } from "./control-strata.ts";
import { confoundings } from "./cytokine-batches.ts";
import type { CellFigures } from "./cytokine-cells.ts";
import { type CytokineValue, wholeValue } from "./cytokine-value.sql.ts";
import { pairsWithBaseline } from "./paired-ratio.ts";

/** A group that a summary shows, with its values whatever categories it is split by. */
interface ShownGroup {
  readonly label: LocalizedText;
  readonly values: readonly CytokineValue[];
}

/**
 * Where a ratio of the answer may be the batch's: centers none of whose batches holds both sides of a contrast (a group
 * and controls, a phase and that before treatment of the same cases), and batches that hold far fewer controls than the
 * center's others.
 */
export function batchNotes(
  values: readonly CytokineValue[],
  cells: readonly CellFigures[],
  name: (centerId: number) => string,
): Note[] {
  const controls = values.filter(isControl);
  const groups = shownGroups(cells);
  const fromControls = centersApart(groups, (of) => confoundings(of, controls));
  const fromBaseline = centersApart(groups, (of) => {
    const pairs = pairsWithBaseline(of, values);
    const side = (which: "numerator" | "denominator") => pairs.map((pair) => wholeValue(pair[which]));
    return confoundings(side("numerator"), side("denominator"));
  });
  const others = values.filter((value) => !isControl(value));
  return [
    ...[...fromControls].map(([centerId, labels]) =>
      warning(
        "BATCH_CONFOUNDED",
        `${name(centerId)}: no batch holds controls together with any of these groups: ${listed(labels, "en")}. What differs between them and controls may be the batch.`,
        `${name(centerId)} : aucun lot ne contient à la fois des témoins et l'un de ces groupes : ${listed(labels, "fr")}. Ce qui les distingue des témoins peut être le lot.`,
      ),
    ),
    ...[...fromBaseline].map(([centerId, labels]) =>
      warning(
        "BATCH_CONFOUNDED",
        `${name(centerId)}: of the cases with both, no batch holds values before anakinra together with any of these groups: ${listed(labels, "en")}. What changed since may be the batch.`,
        `${name(centerId)} : parmi les cas qui ont les deux, aucun lot ne contient à la fois des valeurs d'avant l'anakinra et de l'un de ces groupes : ${listed(labels, "fr")}. Ce qui a changé depuis peut être le lot.`,
      ),
    ),
    ...confoundings(others, controls).flatMap(({ centerId, batch }) =>
      batch === null
        ? []
        : warning(
            "BATCH_CONFOUNDED",
            `${name(centerId)}: batch ${batch} holds far fewer controls than the center's other batches, so that patients and controls may differ by batch.`,
            `${name(centerId)} : le lot ${batch} contient bien moins de témoins que les autres lots du centre ; patients et témoins peuvent différer par le lot.`,
          ),
    ),
  ];
}

const listed = (labels: readonly LocalizedText[], language: "en" | "fr"): string =>
  labels.map((label) => label[language]).join(language === "en" ? "; " : " ; ");

/** The groups of an answer's cells but controls, each phase one. */
function shownGroups(cells: readonly CellFigures[]): ShownGroup[] {
  const compared = cells.filter(({ caseGroup }) => caseGroup !== "HEALTHY_CONTROL");
  return [...Map.groupBy(compared, ({ caseGroup, phase }) => `${caseGroup} ${phase}`).values()].flatMap((ofGroup) => {
    const [first] = ofGroup;
    if (!first) return [];
    const label = first.phase ? phaseLabel(first.phase) : wordsOf("CASE_GROUP", first.caseGroup);
    return [{ label, values: ofGroup.flatMap((cell) => cell.values.map(wholeValue)) }];
  });
}

/** Centers in which a group is wholly apart in its batches, with these groups. */
function centersApart(
  groups: readonly ShownGroup[],
  confoundingsOf: (values: readonly CytokineValue[]) => ReturnType<typeof confoundings>,
): ReadonlyMap<number, readonly LocalizedText[]> {
  const apart = groups.flatMap(({ label, values }) =>
    confoundingsOf(values).flatMap(({ centerId, batch }) => (batch === null ? [{ centerId, label }] : [])),
  );
  const byCenter = Map.groupBy(apart, ({ centerId }) => centerId);
  return new Map([...byCenter].map(([centerId, found]) => [centerId, found.map(({ label }) => label)]));
}
