import type { AssessmentRow, CourseRow, FeatureRow, VariantRow } from "@nlrp12/domain";
import { AGENTS, hpoTerm } from "@nlrp12/domain";
import { Assessment, PhenotypicFeature, TreatmentCourse } from "./clinical.type.ts";
import { Kindred, Variant } from "./genotype.type.ts";
import type { StoredKindred } from "./kindred.sql.ts";

/** A stored feature as the API shows it; without a label where the portal has none. */
export function presentFeature(row: Omit<FeatureRow, "caseCode">): PhenotypicFeature {
  const term = hpoTerm(row.hpoId);
  return Object.assign(new PhenotypicFeature(), {
    hpoId: row.hpoId,
    label: term && { en: term.en, fr: term.fr },
    presence: row.presence,
    onsetAgeYears: row.onsetAgeYears,
  });
}

/** A stored course as the API shows it; an agent the portal has no name for is named by its code. */
export function presentCourse({ agent, ...days }: Omit<CourseRow, "caseCode">): TreatmentCourse {
  const name = AGENTS.find((entry) => entry.atc === agent)?.name ?? agent;
  return Object.assign(new TreatmentCourse(), {
    atc: agent,
    agent: name,
    startDay: days.startDay,
    stopDay: days.stopDay,
    stopReason: days.stopReason,
    doseValue: days.doseValue,
    doseUnit: days.doseUnit,
  });
}

/** A stored assessment as the API shows it. */
export function presentAssessment(row: Omit<AssessmentRow, "caseCode">): Assessment {
  return Object.assign(new Assessment(), {
    day: row.day,
    pga: row.pga,
    aidai: row.aidai,
    crpMgPerL: row.crpMgPerL,
    saaMgPerL: row.saaMgPerL,
    steroidMgPerDay: row.steroidMgPerDay,
    flare: row.flare,
    infection: row.infection,
    adverseEvent: row.adverseEvent,
    responseRecorded: row.responseRecorded,
  });
}

/** A stored variant as the API shows it. */
export function presentVariant(row: Omit<VariantRow, "caseCode">): Variant {
  return Object.assign(new Variant(), {
    reported: row.variantReported,
    hgvsC: row.hgvsC,
    hgvsP: row.hgvsP,
    zygosity: row.zygosity,
    classification: row.classification,
  });
}

/** A stored family as the API shows it: by the code of its center, never by its own id. */
export function presentKindred(row: StoredKindred, members: number): Kindred {
  return Object.assign(new Kindred(), {
    label: row.kindredCode,
    members,
    indexMember: row.indexMember,
  });
}
