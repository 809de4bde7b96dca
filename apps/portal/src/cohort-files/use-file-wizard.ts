import type { MappingDraft, ReadingPlan, ReadingSettings } from "@nlrp12/intake";
import { useRef, useState } from "react";
import { type DroppedFiles, sortDropped } from "./dropped-files.ts";
import { type FileDraft, freshDraft, planOf, withInspection } from "./file-draft.ts";
import { historyOf, redone, undone, withStep } from "./history.ts";
import { inspectInWorker } from "./inspect-in-worker.ts";
import type { Inspection } from "./inspection.ts";
import { earlierSettings, type KnownProfile } from "./known-profile.ts";

/** The steps in their order; `columns` is left out for a file whose columns need no matching. */
export const STEPS = ["file", "columns", "check", "send"] as const;
export type Step = (typeof STEPS)[number];

/** The center a file comes from; its masks are null where the viewer sends it no file. */
export interface OwnCenter {
  readonly slug: string;
  readonly localNumberMasks: readonly string[] | null;
}

/** What the wizard knows and lets a person do. */
export interface FileWizard {
  readonly center: OwnCenter;
  readonly dropped: DroppedFiles | null;
  readonly draft: FileDraft | null;
  readonly plan: ReadingPlan | null;
  readonly inspection: Inspection | null;
  readonly looking: boolean;
  /** Whether looking at the file broke off. */
  readonly broken: boolean;
  readonly step: Step;
  readonly steps: readonly Step[];
  goTo(step: Step): void;
  take(files: readonly File[]): void;
  /** Reads the file otherwise; its columns are proposed anew. */
  readOtherwise(settings: ReadingPlan["settings"]): void;
  decideAnew(): void;
  decideColumns(draft: MappingDraft): void;
  /** Takes the place of all decisions about columns, as one step that can be undone. */
  undo(): void;
  redo(): void;
  repair(plan: ReadingPlan): void;
}

function stepsOf(draft: FileDraft | null): readonly Step[] {
  return draft?.columns ? STEPS : STEPS.filter((step) => step !== "columns");
}

/** Where a file goes once it has been looked at: to the check when there is nothing to decide. */
function firstStep(draft: FileDraft, { file }: Inspection): Step {
  if (file.sheets.length === 0) return "file";
  if (draft.takenFrom || draft.fixedMapping !== null) return "check";
  // Whether merged cells count for each of their lines is for a person to say.
  if (file.sheets.some(({ covered }) => covered.cells > 0)) return "file";
  return file.isWorkbook && file.decisions.every(({ charset }) => charset === "utf-8") ? "check" : "file";
}

/** The state of the wizard for one cohort: one draft of a file and its plan, and the step that is shown. */
export function useFileWizard(profiles: readonly KnownProfile[], center: OwnCenter): FileWizard {
  const [dropped, setDropped] = useState<DroppedFiles | null>(null);
  const [draft, setDraft] = useState<FileDraft | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [state, setState] = useState<"idle" | "looking" | "broken">("idle");
  const [step, setStep] = useState<Step>("file");
  const newest = useRef(0);

  const look = async (next: FileDraft, how: { settings: ReadingSettings; known: readonly KnownProfile[] }) => {
    newest.current += 1;
    const mine = newest.current;
    setState("looking");
    const { settings, known } = how;
    const chosen = Object.keys(settings).length > 0;
    const found = await inspectInWorker({
      content: next.file,
      fileName: next.file.name,
      settings,
      known,
      otherwise: chosen ? [] : earlierSettings(known),
    });
    if (mine !== newest.current) return null;
    setState(found ? "idle" : "broken");
    setInspection(found);
    if (!found) return null;
    const looked = withInspection(next, found, known);
    setDraft(looked);
    return { looked, found };
  };

  const takeFile = async (next: DroppedFiles) => {
    setDropped(next);
    if (!next.table) return;
    const fresh = freshDraft(next.table, next.mapping ? await next.mapping.text() : null);
    setDraft(fresh);
    const seen = await look(fresh, { settings: {}, known: profiles });
    if (seen) setStep(firstStep(seen.looked, seen.found));
  };

  const change = (changed: (draft: FileDraft) => FileDraft) => setDraft((before) => before && changed(before));
  return {
    center,
    dropped,
    draft,
    plan: draft && { ...planOf(draft), localNumberMasks: center.localNumberMasks ?? [] },
    inspection,
    looking: state === "looking",
    broken: state === "broken",
    step,
    steps: stepsOf(draft),
    goTo: setStep,
    take: (files) => void takeFile(sortDropped(files, dropped)),
    readOtherwise: (settings) => {
      if (draft) void look({ ...draft, settings, repairs: draft.repairs }, { settings, known: profiles });
    },
    decideAnew: () => {
      if (!draft) return;
      setStep("file");
      void look(freshDraft(draft.file, null), { settings: {}, known: [] });
    },
    decideColumns: (next) =>
      change((before) => ({ ...before, columns: before.columns ? withStep(before.columns, next) : historyOf(next) })),
    undo: () => change((before) => ({ ...before, columns: before.columns && undone(before.columns) })),
    redo: () => change((before) => ({ ...before, columns: before.columns && redone(before.columns) })),
    repair: ({ settings, repairs }) => change((before) => ({ ...before, settings, repairs })),
  };
}
