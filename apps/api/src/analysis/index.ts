export { AnakinraResponseResolver } from "./anakinra-response.resolver.ts";
export { ExistsOnlyCohortResolver, ProvenanceResolver } from "./answer-frame.resolver.ts";
export { CaseCountsResolver } from "./case-counts.resolver.ts";
export { CytokineSummaryResolver } from "./cytokine-summary.resolver.ts";
export { holdOpening } from "./hold-opening.ts";
export { ResponseDefinitionsResolver } from "./response-definitions.resolver.ts";
