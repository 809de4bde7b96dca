import type { BlockCytokineValue } from "@nlrp12/disclosure";

/** A cytokine value with the day of its sample. */
export type SampledValue = BlockCytokineValue & { readonly sampleDay: number };
