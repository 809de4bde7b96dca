import type pg from "pg";

const sentence = { en: "found", fr: "trouvé" };

const problems = [
  {
    ...{ rule: "VALUE", severity: "WARNING", sheet: "samples", cell: "D7", column: "day", row: 7, cells: ["D7"] },
    ...{ occurrences: 1, message: sentence, accepted: sentence },
  },
];

const change = { sheet: "assessments", row: "1", column: "pga", from: "1", to: "2" };
const difference = {
  ...{ added: 0, changed: 1, unchanged: 3, missing: 0 },
  cases: [{ caseCode: "X-1", status: "CHANGED", changes: [change], changeCount: 1 }],
};

const rareCombinations = {
  ...{ cases: 4, combinations: 2, unique: 1, rare: 1 },
  listed: [{ sex: "FEMALE", ageBand: "18-39", variants: ["c.850C>T"], cases: 1 }],
};

/** A checked file and an import profile in every cohort, as its data manager would find it, with a problem and a difference to show. */
export async function addUploads(admin: pg.Client): Promise<void> {
  await admin.query(
    `insert into portal.upload (center_id, cohort_id, state, file_name, sha256, size_bytes, received_by, problems,
                                difference, rare_combinations, phase)
     select center_id, cohort_id, 'CHECKED', 'cohort.xlsx', '\\x00', 1, 1, $1, $2, $3, 'done' from portal.cohort`,
    [JSON.stringify(problems), JSON.stringify(difference), JSON.stringify(rareCombinations)],
  );
  await admin.query(
    `insert into portal.import_profile (center_id, cohort_id, version, columns, plan, created_by)
     select center_id, cohort_id, 1, '{n}', '{"settings": null, "mapping": null, "repairs": []}', 1 from portal.cohort`,
  );
}
