import { DEFAULT_PHASE_PARAMETERS } from "@nlrp12/domain";

const { earlyUntilDay, regimenGapDays } = DEFAULT_PHASE_PARAMETERS;

/** The rule of phases as answers carry it among their definitions. */
export const PHASE_RULE = `phases: early to day ${earlyUntilDay}, regimens split by more than ${regimenGapDays} days, other biologics to the end of their washout`;
