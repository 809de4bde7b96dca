export { CaseCountsResolver } from "./counts/case-counts.resolver.ts";
export { ExistsOnlyCohortResolver, ProvenanceResolver } from "./frame/answer-frame.resolver.ts";
export { holdOpening } from "./opening/hold-opening.ts";
export { AnakinraResponseResolver } from "./response/anakinra-response.resolver.ts";
export { ResponseDefinitionsResolver } from "./response/response-definitions.resolver.ts";
export { CytokineSummaryResolver } from "./summary/cytokine-summary.resolver.ts";
