import type { Role } from "@nlrp12/domain";
import type { CenterSlug, DemonstrationAccount, DemonstrationCenter } from "./demonstration-consortium.ts";

/** The four centers of the founding study, with demonstration data only. */
export const DEMONSTRATION_CENTERS: readonly DemonstrationCenter[] = [
  {
    slug: "inserm",
    shortName: "INSERM",
    name: { en: "INSERM, Paris (demonstration)", fr: "INSERM, Paris (démonstration)" },
  },
  {
    slug: "versailles",
    shortName: "Versailles",
    name: { en: "Versailles Hospital (demonstration)", fr: "Centre hospitalier de Versailles (démonstration)" },
  },
  {
    slug: "poitiers",
    shortName: "Poitiers",
    name: { en: "University of Poitiers (demonstration)", fr: "Université de Poitiers (démonstration)" },
  },
  {
    slug: "aphp",
    shortName: "AP-HP",
    name: {
      en: "Paris public hospitals, AP-HP (demonstration)",
      fr: "Assistance publique – Hôpitaux de Paris (démonstration)",
    },
  },
];

const centerRoles: readonly (readonly [Role, string, string])[] = [
  ["INVESTIGATOR", "investigator", "Iris"],
  ["DATA_MANAGER", "data-manager", "Dara"],
  ["STEWARD", "steward", "Stan"],
];

/** Family names that nobody mistakes for a person's. */
const surnames: Record<CenterSlug, string> = {
  inserm: "Fictif-Inserm",
  versailles: "Fictif-Versailles",
  poitiers: "Fictif-Poitiers",
  aphp: "Fictif-Aphp",
};

/** One person a role and center reads English, so that both languages are met. */
const english: readonly string[] = ["investigator@aphp", "data-manager@inserm", "steward@inserm", "auditor@consortium"];

function accountOf(role: Role, center: CenterSlug | null, roleSlug: string, displayName: string): DemonstrationAccount {
  const place = center ?? "consortium";
  const key = `${roleSlug}@${place}`;
  return {
    key,
    role,
    center,
    displayName,
    email: `${roleSlug}.${place}@demo.invalid`,
    locale: english.includes(key) ? "en" : "fr",
  };
}

/** Three people a center, one coordinator, one auditor. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  ...DEMONSTRATION_CENTERS.flatMap(({ slug }) =>
    centerRoles.map(([role, roleSlug, firstName]) => accountOf(role, slug, roleSlug, `${firstName} ${surnames[slug]}`)),
  ),
  accountOf("COORDINATOR", null, "coordinator", "Cora Fictif-Consortium"),
  accountOf("AUDITOR", null, "auditor", "Aude Fictif-Consortium"),
];
