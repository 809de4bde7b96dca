import type { Analyte, CohortInput, Contribution, EditableCohortFragment } from "../generated/operations.ts";

/** What the form of a cohort holds while it is filled in. */
export interface CohortDraft {
  readonly titleEn: string;
  readonly titleFr: string;
  readonly protocolEn: string;
  readonly protocolFr: string;
  readonly contact: string;
  readonly dataUseTerms: readonly string[];
  readonly declaredAnalytes: readonly Analyte[];
  readonly contributes: Contribution;
  readonly requiresSecondPerson: boolean;
}

/** A new cohort shares its existence only, until its owner chooses more. */
export function emptyDraft(contact: string): CohortDraft {
  return {
    titleEn: "",
    titleFr: "",
    protocolEn: "",
    protocolFr: "",
    contact,
    dataUseTerms: [],
    declaredAnalytes: [],
    contributes: "EXISTS",
    requiresSecondPerson: false,
  };
}

/** What a cohort says of itself today. */
export function draftOf({ title, protocol, ...cohort }: EditableCohortFragment): CohortDraft {
  return {
    titleEn: title.en,
    titleFr: title.fr,
    protocolEn: protocol.en,
    protocolFr: protocol.fr,
    contact: cohort.contact,
    dataUseTerms: cohort.dataUseTerms,
    declaredAnalytes: cohort.declaredAnalytes,
    contributes: cohort.contributes,
    requiresSecondPerson: cohort.requiresSecondPerson,
  };
}

/** The draft as the API takes it. */
export function inputOf(draft: CohortDraft): CohortInput {
  return {
    title: { en: draft.titleEn, fr: draft.titleFr },
    protocol: { en: draft.protocolEn, fr: draft.protocolFr },
    contact: draft.contact,
    dataUseTerms: [...draft.dataUseTerms],
    declaredAnalytes: [...draft.declaredAnalytes],
    contributes: draft.contributes,
    requiresSecondPerson: draft.requiresSecondPerson,
  };
}

/** A short name for addresses made of a title: "Étude NLRP12, Poitiers" gives "etude-nlrp12-poitiers". */
export function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}
