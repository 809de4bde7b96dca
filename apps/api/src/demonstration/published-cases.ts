import type { AgeBand, CaseRow, CohortFile, FeatureRow, Sex, VariantRow } from "@nlrp12/domain";
import { EMPTY_COHORT_FILE } from "@nlrp12/domain";
import type { Citation } from "./demonstration-consortium.ts";

/** One patient of the literature, as far as the source tells one patient from another. */
interface PublishedCase {
  readonly caseCode: string;
  readonly sex: Sex;
  readonly ageAtOnsetYears: number | null;
  readonly ageBand: AgeBand | null;
  readonly present: readonly string[];
  readonly variant: Omit<VariantRow, "caseCode"> | null;
  readonly citation: Citation;
}

const wang: Omit<PublishedCase, "caseCode"> = {
  sex: "UNKNOWN",
  ageAtOnsetYears: null,
  ageBand: null,
  present: ["HP:0001945", "HP:0000988"],
  variant: null,
  citation: {
    doi: "10.1007/s12519-019-00294-8",
    url: "https://doi.org/10.1007/s12519-019-00294-8",
    statement: {
      en: "One of three children who all had fever, rash and joint complaints; the abstract does not say which of them carries W581X and which L558R, so no variant is entered.",
      fr: "Un de trois enfants ayant tous fièvre, éruption et plaintes articulaires ; le résumé ne dit pas lequel porte W581X ou L558R : aucun variant n'est saisi.",
    },
  },
};

const jeru: Omit<PublishedCase, "caseCode"> = {
  sex: "UNKNOWN",
  ageAtOnsetYears: null,
  ageBand: null,
  present: ["HP:0001954"],
  variant: {
    variantReported: "R352C",
    zygosity: "HETEROZYGOUS",
    hgvsC: "c.1054C>T",
    hgvsP: "p.Arg352Cys",
    classification: "NOT_PROVIDED",
  },
  citation: {
    doi: "10.1002/art.30241",
    url: "https://doi.org/10.1002/art.30241",
    statement: {
      en: "One of two patients from different countries and haplotypes who carry R352C; in cells the variant raises speck formation and caspase-1 signalling and leaves the inhibition of NF-κB unchanged.",
      fr: "Un de deux patients, de pays et d'haplotypes différents, porteurs de R352C ; en cellules, le variant accroît la formation de specks et la signalisation de la caspase-1, sans changer l'inhibition de NF-κB.",
    },
  },
};

/** Rows of the literature that describe one patient; families, series and reviews are not cases and are left out. */
const publishedCases: readonly PublishedCase[] = [
  {
    caseCode: "LIT-PRES-2014-1",
    sex: "UNKNOWN",
    ageAtOnsetYears: 3,
    ageBand: "0-5",
    present: ["HP:0001954", "HP:0001025", "HP:0002014", "HP:0002829", "HP:0001369", "HP:0100665", "HP:0100539"],
    variant: null,
    citation: {
      doi: "10.1186/1546-0096-12-S1-P262",
      url: "https://ped-rheum.biomedcentral.com/articles/10.1186/1546-0096-12-S1-P262",
      statement: {
        en: "A child of four years, ill for about one: fever attacks every fortnight with urticaria-like rash, diarrhoea, arthritis and angioedema, little rise of inflammatory markers; only paracetamol was given. The variant was not read.",
        fr: "Enfant de quatre ans, malade depuis un an environ : accès fébriles bimensuels avec éruption urticarienne, diarrhée, arthrite et angiœdème, peu de syndrome inflammatoire ; paracétamol seul. Variant non lu.",
      },
    },
  },
  {
    caseCode: "LIT-AUTHOREA-641093-1",
    sex: "MALE",
    ageAtOnsetYears: null,
    ageBand: "12-17",
    present: ["HP:0001954", "HP:0410135", "HP:0040186", "HP:0012156"],
    variant: null,
    citation: {
      doi: null,
      url: "https://wileyopenresearch.authorea.com/users/614035/articles/641093/download_zip",
      statement: {
        en: "A boy of fourteen (preprint): recurrent fever, cold urticaria, a pruritic rash of three weeks and haemophagocytic lymphohistiocytosis; a novel variant, not read.",
        fr: "Garçon de quatorze ans (prépublication) : fièvre récurrente, urticaire au froid, éruption prurigineuse de trois semaines et lymphohistiocytose hémophagocytaire ; variant nouveau, non lu.",
      },
    },
  },
  {
    caseCode: "LIT-SIMAC-NOVAK-1",
    sex: "MALE",
    ageAtOnsetYears: null,
    ageBand: "40-64",
    present: ["HP:0001954", "HP:0025206", "HP:0011227"],
    variant: {
      variantReported: "c.850C>G",
      zygosity: "UNKNOWN",
      hgvsC: "c.850C>G",
      hgvsP: "p.(Arg284Gly)",
      classification: "UNCERTAIN_SIGNIFICANCE",
    },
    citation: {
      doi: null,
      url: "https://reumatizam.hlz.hr/?p=1206",
      statement: {
        en: "A man of forty with fever in the winter months and raised CRP. The allele shares its position with R284X and is another one; the protein change is derived from the codon.",
        fr: "Homme de quarante ans, fièvre aux mois d'hiver et CRP élevée. L'allèle partage la position de R284X mais en diffère ; le changement protéique est déduit du codon.",
      },
    },
  },
  {
    caseCode: "LIT-GHOSH-2019-1",
    sex: "MALE",
    ageAtOnsetYears: 7,
    ageBand: "6-11",
    present: ["HP:0001954", "HP:0002027"],
    variant: null,
    citation: {
      doi: "10.4084/MJHID.2019.018",
      url: "https://doi.org/10.4084/MJHID.2019.018",
      statement: {
        en: "A boy of nine with two years of fever and abdominal pain, three to four days every four to six weeks; familial Mediterranean fever, porphyria and lead were excluded. The variant was not read.",
        fr: "Garçon de neuf ans, deux ans de fièvre et de douleurs abdominales, trois à quatre jours toutes les quatre à six semaines ; fièvre méditerranéenne familiale, porphyrie et plomb exclus. Variant non lu.",
      },
    },
  },
  { ...wang, caseCode: "LIT-WANG-2020-1" },
  { ...wang, caseCode: "LIT-WANG-2020-2" },
  { ...wang, caseCode: "LIT-WANG-2020-3" },
  { ...jeru, caseCode: "LIT-JERU-2011-A" },
  { ...jeru, caseCode: "LIT-JERU-2011-B" },
];

function caseRow(published: PublishedCase): CaseRow {
  return {
    caseCode: published.caseCode,
    group: "PATIENT",
    sex: published.sex,
    kindredCode: null,
    indexMember: null,
    ageAtOnsetYears: published.ageAtOnsetYears,
    ageAtInclusionBand: published.ageBand,
    lastFollowUpDay: null,
  };
}

/** The literature cohort: facts of single published patients; none has a cytokine value of its own. */
export const PUBLISHED_CASES: CohortFile = {
  ...EMPTY_COHORT_FILE,
  cases: publishedCases.map(caseRow),
  variants: publishedCases.flatMap(({ caseCode, variant }) => (variant ? [{ caseCode, ...variant }] : [])),
  features: publishedCases.flatMap(({ caseCode, present, ageAtOnsetYears }) =>
    present.map((hpoId): FeatureRow => ({ caseCode, hpoId, presence: "PRESENT", onsetAgeYears: ageAtOnsetYears })),
  ),
};

/** Where each literature case comes from, by case code. */
export const PUBLISHED_CITATIONS: Readonly<Record<string, Citation>> = Object.fromEntries(
  publishedCases.map(({ caseCode, citation }) => [caseCode, citation]),
);
