import type { DistributionAnswerFragment } from "../generated/operations.ts";

type ComparabilityClass = DistributionAnswerFragment["exact"]["gate"]["classes"][number];

/** A comparability class in as few words as tell it from the others: platform, then kit, then centers. */
export function classLabel(key: string, classes: readonly ComparabilityClass[]): string {
  const found = classes.find((one) => one.key === key);
  if (!found) return assayOf(key);
  const samePlatform = classes.filter((one) => one.platform === found.platform);
  if (samePlatform.length === 1) return found.platform;
  const assay = found.kit ? `${found.platform} ${found.kit}` : found.platform;
  if (samePlatform.filter((one) => one.kit === found.kit).length === 1) return assay;
  return `${assay} (${found.centers.map((center) => center.shortName).join(", ")})`;
}

/** Platform and kit stand last in the key of a class. */
function assayOf(key: string): string {
  const parts = key.split("|");
  const [platform, kit] = parts.slice(-2);
  return [platform, kit].filter((part) => part !== undefined && part !== "-").join(" ");
}
