import { concentrationUnitOf } from "@nlrp12/domain";
import type { NameParts } from "../header/name-parts.ts";
import type { ColumnContent } from "./column-content.ts";
import type { ColumnRole } from "./column-role.ts";

/** A column named after an analyte, as a column of its values. */
export interface ValueGuess {
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly reason: "NAME" | "UNIT";
}

const CERTAIN = 1;
const UNIT_UNSAID = 0.6;
/** Words in the name that nobody asked for, such as `IL-6 receptor`. */
const FURTHER_WORDS = 0.35;

/** The values of an analyte that a column holds, or `null` when its name or content says that it holds none. */
export function guessValue(parts: NameParts, content: ColumnContent): ValueGuess | null {
  if (parts.analyte === null || content.kind === "WORDS" || content.kind === "DATES") return null;
  const unit = parts.unit === null ? null : concentrationUnitOf(parts.unit);
  if (parts.unit !== null && unit === null) return null;
  // The `2` of a second column of the same name makes a replicate of it.
  const again = /\((\d+)\)$/.exec(content.name)?.[1] ?? null;
  const rest = again === null ? parts.rest : parts.rest.replace(again, "").trim();
  const replicate = parts.replicate ?? again;
  const { day, specimen, stimulus, cultureHours } = parts;
  return {
    role: {
      kind: "VALUE",
      analyte: parts.analyte,
      unit: unit ?? "pg/mL",
      ...(day === null ? {} : { day }),
      ...(specimen === null ? {} : { specimen }),
      ...(stimulus === null ? {} : { stimulus }),
      ...(cultureHours === null ? {} : { cultureHours }),
      ...(replicate === null ? {} : { replicate }),
    },
    confidence: rest !== "" ? FURTHER_WORDS : unit === null ? UNIT_UNSAID : CERTAIN,
    reason: unit === null ? "NAME" : "UNIT",
  };
}
