import type { Method } from "./method.ts";

/** Every method by the name of its address, and how its page's contents are fetched. */
const CONTENTS = {
  "geometric-mean": () => import("./geometric-mean/method.ts"),
  quantiles: () => import("./quantiles/method.ts"),
  "welch-ratio": () => import("./welch-ratio/method.ts"),
  "profile-likelihood-ratio": () => import("./profile-likelihood-ratio/method.ts"),
  "ratio-bound": () => import("./ratio-bound/method.ts"),
  "paired-ratio": () => import("./paired-ratio/method.ts"),
  "case-fold-change": () => import("./case-fold-change/method.ts"),
  "mann-whitney": () => import("./mann-whitney/method.ts"),
  gehan: () => import("./gehan/method.ts"),
  "wilcoxon-signed-rank": () => import("./wilcoxon-signed-rank/method.ts"),
  "van-elteren": () => import("./van-elteren/method.ts"),
  "hodges-lehmann": () => import("./hodges-lehmann/method.ts"),
  "fisher-exact": () => import("./fisher-exact/method.ts"),
  "share-intervals": () => import("./share-intervals/method.ts"),
  "share-difference": () => import("./share-difference/method.ts"),
  spearman: () => import("./spearman/method.ts"),
  "benjamini-hochberg": () => import("./benjamini-hochberg/method.ts"),
  "kaplan-meier": () => import("./kaplan-meier/method.ts"),
  "aalen-johansen": () => import("./aalen-johansen/method.ts"),
  turnbull: () => import("./turnbull/method.ts"),
  "log-rank": () => import("./log-rank/method.ts"),
  "roc-curve": () => import("./roc-curve/method.ts"),
  "within-center-auc": () => import("./within-center-auc/method.ts"),
  "cut-and-validation": () => import("./cut-and-validation/method.ts"),
  "random-effects": () => import("./random-effects/method.ts"),
  "comparability-gate": () => import("./comparability-gate/method.ts"),
  kindreds: () => import("./kindreds/method.ts"),
  "response-definition": () => import("./response-definition/method.ts"),
  "protected-figures": () => import("./protected-figures/method.ts"),
  "analysis-label": () => import("./analysis-label/method.ts"),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly method: Method }>>>;

/** The name a method has in addresses. */
export type MethodId = keyof typeof CONTENTS;

/** Methods in the order of the list, by what they are for. */
export const METHOD_FAMILIES = {
  levels: ["geometric-mean", "quantiles"],
  ratios: ["welch-ratio", "profile-likelihood-ratio", "ratio-bound", "paired-ratio", "case-fold-change"],
  tests: ["mann-whitney", "gehan", "wilcoxon-signed-rank", "van-elteren", "hodges-lehmann", "benjamini-hochberg"],
  shares: ["fisher-exact", "share-intervals", "share-difference", "spearman"],
  time: ["kaplan-meier", "aalen-johansen", "turnbull", "log-rank"],
  prediction: ["roc-curve", "within-center-auc", "cut-and-validation"],
  rules: [
    "random-effects",
    "comparability-gate",
    "kindreds",
    "response-definition",
    "protected-figures",
    "analysis-label",
  ],
} as const satisfies Readonly<Record<string, readonly MethodId[]>>;

export type MethodFamily = keyof typeof METHOD_FAMILIES;

export const FAMILY_NAMES = Object.keys(METHOD_FAMILIES) as MethodFamily[];

/** Whether an address names a method. */
export function isMethodId(name: string): name is MethodId {
  return Object.hasOwn(CONTENTS, name);
}

/** The contents of a method's page. */
export async function methodContents(id: MethodId): Promise<Method> {
  return (await CONTENTS[id]()).method;
}
