import { geometricMeanRatio } from "@nlrp12/statistics";
import { answeredAs, valuesOfGroup } from "../example-values.ts";
import type { Method } from "../method.ts";
import golden from "./example.golden.json";
import code from "./example.R?raw";
import { en } from "./words.en.ts";
import { fr } from "./words.fr.ts";

const ratioIn = (rows: typeof golden.rows) => {
  const numerator = valuesOfGroup(rows, "patient");
  const denominator = valuesOfGroup(rows, "control");
  return answeredAs(geometricMeanRatio({ numerator, denominator }), "ESTIMATED").ratio;
};

const portal = () => ({
  raw: ratioIn(golden.rows),
  A: ratioIn(golden.rows.filter(({ assay }) => assay === "A")),
  B: ratioIn(golden.rows.filter(({ assay }) => assay === "B")),
});

/** Sources, words and example of this method's page. */
export const method: Method = {
  sources: [
    {
      text: "Rule of the consortium; R: the mean of the logs by group, within each assay and over both",
      fr: "Règle du consortium ; R : la moyenne des logs par groupe, dans chaque dosage et sur les deux",
    },
  ],
  estimators: ["geometricMeanRatio"],
  en,
  fr,
  example: { code, golden, portal },
};
