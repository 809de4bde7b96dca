import type { Note } from "./answer-frame.type.ts";
import { info } from "./note.ts";

/** BEFORE has no limit in the past; a value taken more days than these before the first dose is told of. */
const RECENT_DAYS = 90;

/** How many of the values before treatment that an answer rests on are old; by their days from the first dose. */
export function oldBaselineNotes(sampleDays: readonly number[]): Note[] {
  const old = sampleDays.filter((day) => day < -RECENT_DAYS).length;
  if (old === 0) return [];
  return [
    info(
      "OLD_BASELINES",
      `${old} of ${sampleDays.length} values before anakinra were taken more than ${RECENT_DAYS} days before its first dose: the disease may have changed since then.`,
      `${old} des ${sampleDays.length} valeurs d'avant l'anakinra ont été prélevées plus de ${RECENT_DAYS} jours avant sa première dose : la maladie a pu changer depuis.`,
    ),
  ];
}
