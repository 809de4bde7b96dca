export { ExistsOnlyCohortResolver, ProvenanceResolver } from "./answer-frame.resolver.ts";
export { CytokineSummaryResolver } from "./cytokine-summary.resolver.ts";
export { holdOpening } from "./hold-opening.ts";
