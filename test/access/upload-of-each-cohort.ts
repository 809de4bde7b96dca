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

/** A checked file in every cohort, as its data manager would find it, with a problem and a difference to show. */
export async function addUploads(admin: pg.Client): Promise<void> {
  await admin.query(
    `insert into portal.upload (center_id, cohort_id, state, file_name, sha256, size_bytes, received_by, problems,
                                difference, phase)
     select center_id, cohort_id, 'CHECKED', 'cohort.xlsx', '\\x00', 1, 1, $1, $2, 'done' from portal.cohort`,
    [JSON.stringify(problems), JSON.stringify(difference)],
  );
}
