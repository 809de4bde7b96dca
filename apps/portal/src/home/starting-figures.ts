import type { LinkProps } from "@tanstack/react-router";
import type { Role } from "../generated/operations.ts";
import type { SketchKind } from "./figure-sketch.tsx";

/** A figure to begin with: its words' key, its picture, and the view it opens. */
export interface StartingFigure {
  readonly key: "phases" | "fold" | "response" | "centers" | "il6" | "il1ra" | "trajectory" | "coverage";
  readonly sketch: SketchKind;
  readonly view: Pick<LinkProps, "to" | "search">;
}

const distribution = (search: object): StartingFigure["view"] =>
  ({ to: "/explore/distribution", search }) as StartingFigure["view"];

const FIGURES: Record<StartingFigure["key"], StartingFigure> = {
  phases: { key: "phases", sketch: "phases", view: distribution({ analyte: "IL_1B" }) },
  fold: { key: "fold", sketch: "fold", view: distribution({ analyte: "IL_1B", measure: "foldChange" }) },
  il6: { key: "il6", sketch: "phases", view: distribution({ analyte: "IL_6" }) },
  il1ra: { key: "il1ra", sketch: "phases", view: distribution({ analyte: "IL_1RA" }) },
  centers: { key: "centers", sketch: "centers", view: distribution({ analyte: "IL_1B", by: ["CENTER"] }) },
  trajectory: {
    key: "trajectory",
    sketch: "lines",
    view: { to: "/explore/trajectories", search: {} } as StartingFigure["view"],
  },
  coverage: {
    key: "coverage",
    sketch: "map",
    view: { to: "/explore/coverage", search: {} } as StartingFigure["view"],
  },
  response: {
    key: "response",
    sketch: "response",
    view: { to: "/explore/response", search: {} } as StartingFigure["view"],
  },
};

const BY_ROLE: Record<Role, readonly StartingFigure["key"][]> = {
  INVESTIGATOR: ["phases", "trajectory", "response"],
  DATA_MANAGER: ["coverage", "phases", "centers"],
  STEWARD: ["phases", "response", "centers"],
  COORDINATOR: ["phases", "il6", "response"],
  AUDITOR: ["phases", "il1ra", "response"],
};

/** Three figures for someone of this role. */
export function startingFigures(role: Role): readonly StartingFigure[] {
  return BY_ROLE[role].map((key) => FIGURES[key]);
}
