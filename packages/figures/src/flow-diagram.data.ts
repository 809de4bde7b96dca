/** A box of a flow: who stands in it and how many they are. */
export interface FlowBox {
  readonly key: string;
  readonly label: string;
  readonly cases: number;
  /** "n = 14". */
  readonly countLabel: string;
}

/** From the cases of a scope to those of an analysis: `start` is `end` and everyone left out. */
export interface FlowDiagramData {
  readonly title: string;
  readonly start: FlowBox;
  /** One box a reason. */
  readonly leftOut: readonly FlowBox[];
  readonly end: FlowBox;
}

/** The words of the figure and of its table, translated by the caller. */
export interface FlowDiagramWords {
  /** Stands before a reason where it is read out ("left out"). */
  readonly leftOut: string;
  readonly table: FlowTableWords;
}

/** The headings of the table twin. */
export interface FlowTableWords {
  readonly step: string;
  readonly cases: string;
}

/** The boxes in the order they are read: who is considered, who is left out and why, who is in. */
export function flowBoxes({ start, leftOut, end }: FlowDiagramData): readonly FlowBox[] {
  return [start, ...leftOut, end];
}
