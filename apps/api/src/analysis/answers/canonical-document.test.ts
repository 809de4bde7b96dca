import { buildSchema, print } from "graphql";
import { expect, test } from "vitest";
import { canonicalDocument } from "./canonical-document.ts";

test("keeps the sensitivity of a cut, which is a number of the answer, and no sensitivity set, which is its reader's", () => {
  const schema = buildSchema(`
    type Query { responsePrediction(landmark: Int): Answer! }
    type Answer { exact: Exact! }
    type Exact { cut: Cut! sensitivity: PredictionSensitivity! cells: [Cell!]! }
    type Cut { sensitivity: Float! }
    type Cell { sensitivity: [CellSensitivity!]! n: Int! }
    type PredictionSensitivity { ways: Int! }
    type CellSensitivity { variants: Int! }
  `);
  const document = print(canonicalDocument(schema, "responsePrediction"));
  const selected = document.slice(document.indexOf("exact")).match(/\w+/g);
  expect(selected?.filter((word) => word !== "__typename")).toEqual(["exact", "cut", "sensitivity", "cells", "n"]);
});
