import type { RequestDatabase } from "#db";
import {
  caseAssessmentsLoader,
  caseCoursesLoader,
  caseFeaturesLoader,
  caseVariantsLoader,
} from "./case-children-loader.ts";
import { caseLoader, caseReferenceLoader } from "./case-loader.ts";
import { caseKindredLoader } from "./kindred-loader.ts";
import { caseMeasurementsLoader, caseSamplesLoader } from "./sample-loader.ts";

/** The batched look-ups of cases and of what hangs on them, for one request. */
export function caseLoaders(db: RequestDatabase) {
  return {
    case: caseLoader(db),
    caseReference: caseReferenceLoader(db),
    caseFeatures: caseFeaturesLoader(db),
    caseCourses: caseCoursesLoader(db),
    caseAssessments: caseAssessmentsLoader(db),
    caseSamples: caseSamplesLoader(db),
    caseMeasurements: caseMeasurementsLoader(db),
    caseVariants: caseVariantsLoader(db),
    caseKindred: caseKindredLoader(db),
  };
}
