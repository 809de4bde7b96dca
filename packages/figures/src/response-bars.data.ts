import type { WithheldAnswer } from "./strip-box.data.ts";

/** A class of the response definition (`COMPLETE`, `PARTIAL`, `NONE`, `UNKNOWN`, `NOT_EVALUABLE`, or another). */
export interface ResponseClassLabel {
  readonly key: string;
  readonly label: string;
}

/** One case of an exact part; `spokenLabel` is what the reader hears ("P-009, complete response, 3 of 8"). */
export interface ResponseCase {
  readonly key: string;
  readonly spokenLabel: string;
}

/** What is known of one class in one group. */
export interface ResponsePart {
  /** Key of the class. */
  readonly class: string;
  /** Cases, drawn as dots; exact groups only. */
  readonly count: number | null;
  /** Rounded share between 0 and 1, drawn as a bar; protected groups only. */
  readonly share: number | null;
  /** "8", "≈ 45 %". */
  readonly label: string;
  /** The cases behind `count`, where the reader may meet them one by one. */
  readonly cases?: readonly ResponseCase[];
  readonly withheld?: WithheldAnswer | null;
}

/** One group of cases. */
export interface ResponseGroup {
  readonly key: string;
  readonly label: string;
  readonly source: "EXACT" | "PROTECTED";
  /** "n = 14", "n ≈ 25". */
  readonly countLabel: string;
  readonly parts: readonly ResponsePart[];
  /** "Complete response 57 % (33–79)". */
  readonly rateLabel?: string;
  readonly withheld?: WithheldAnswer | null;
  /** Why there is nothing to draw. */
  readonly empty?: string;
}

/** A figure of response classes, group by group. */
export interface ResponseBarsData {
  readonly title: string;
  readonly classes: readonly ResponseClassLabel[];
  readonly groups: readonly ResponseGroup[];
}

/** The words of the figure and of its table, translated by the caller. */
export interface ResponseBarsWords {
  /** "1 dot = 1 case". */
  readonly dotIsCase: string;
  /** Says that a group is the protected answer. */
  readonly protectedAnswer: string;
  /** How to read the bars ("rounded share of the group; end of line = 100 %"). */
  readonly shareBar: string;
  readonly withheld: string;
  readonly table: ResponseTableWords;
}

/** The headings of the table twin. */
export interface ResponseTableWords {
  readonly group: string;
  readonly source: string;
  readonly exact: string;
  readonly protected: string;
  readonly count: string;
  readonly class: string;
  readonly cases: string;
  readonly share: string;
  readonly rate: string;
  readonly note: string;
}

/**
 * The part of a group that may be shown, which figure and table both read: nothing of a withheld group or part but
 * its reason, counts only of exact groups and shares only of protected ones, one part for every class.
 */
export function shownGroup(group: ResponseGroup, classes: readonly ResponseClassLabel[]): ResponseGroup {
  if (group.withheld) return { ...group, parts: [], rateLabel: undefined };
  const parts = classes.flatMap(({ key }) => {
    const part = group.parts.find((one) => one.class === key);
    return part ? [shownPart(part, group.source)] : [];
  });
  return { ...group, parts };
}

function shownPart(part: ResponsePart, source: ResponseGroup["source"]): ResponsePart {
  if (part.withheld) return { ...part, count: null, share: null, cases: undefined, label: part.withheld.text };
  if (source === "PROTECTED") {
    const share = part.share !== null && Number.isFinite(part.share) ? Math.min(1, Math.max(0, part.share)) : null;
    return { ...part, count: null, share, cases: undefined };
  }
  const count = part.count !== null && Number.isFinite(part.count) ? Math.max(0, Math.floor(part.count)) : null;
  return { ...part, count, share: null };
}
