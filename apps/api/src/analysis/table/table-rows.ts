import { sampleQuantile } from "@nlrp12/statistics";
import { compareCategories } from "../frame/compare-categories.ts";
import type { TableCase } from "./table-case.sql.ts";
import { columnOf, type TableDimension } from "./table-dimension.ts";
import { isAbout, TABLE_VARIABLES, type TablePopulation, type TableVariable } from "./table-variable.ts";

/** A column: all cases, or those of one category. */
export interface TableColumnFigures {
  /** Null for the column of all. */
  readonly category: string | null;
  readonly cases: number;
  /** Families, a person without a reported one being one alone; null where kindreds are not readable. */
  readonly kindreds: number | null;
  readonly members: readonly TableCase[];
}

/** One row in one column; `of` is `known` + `missing` + `notReadable`. */
export interface TableCellFigures {
  readonly of: number;
  readonly known: number;
  readonly missing: number;
  readonly notReadable: number;
  /** Of the known, those in the category; null for a row of numbers. */
  readonly cases: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
}

/** One row over all columns. */
export interface TableRowFigures {
  readonly variable: string;
  /** Null for a row of numbers, and for a characteristic of which no case has a category. */
  readonly category: string | null;
  readonly population: TablePopulation;
  readonly cells: readonly TableCellFigures[];
}

/** A baseline table of the included cases. */
export interface TableFigures {
  readonly columns: readonly TableColumnFigures[];
  readonly rows: readonly TableRowFigures[];
}

/** What a table is made by, and whose kindreds and variants the viewer may read. */
export interface TableShape {
  readonly by: TableDimension | null;
  readonly genotypeCohorts: readonly number[];
}

/**
 * The baseline table: a column of all and one of each category, and a row for each category of each characteristic;
 * empty where nobody is in it.
 */
export function tableFigures(cases: readonly TableCase[], { by, genotypeCohorts }: TableShape): TableFigures {
  if (cases.length === 0) return { columns: [], rows: [] };
  const genotype = new Set(genotypeCohorts);
  const column = (category: string | null, members: readonly TableCase[]): TableColumnFigures => ({
    ...{ category, members, cases: members.length },
    kindreds: members.every(({ cohortId }) => genotype.has(cohortId))
      ? new Set(members.map(({ kindredId, personId }) => kindredId ?? personId)).size
      : null,
  });
  const split = by
    ? [...Map.groupBy(cases, (one) => columnOf(by, one))].sort(([a], [b]) => compareCategories([by], [a], [b]))
    : [];
  const columns = [column(null, cases), ...split.map(([category, members]) => column(category, members))];
  const rows = TABLE_VARIABLES.flatMap((variable) => [
    ...variableRows(variable, { cases, columns, genotype }),
    ...(variable.name === "AGE_BAND" ? onsetRows(columns) : []),
  ]);
  return { columns, rows };
}

interface Cells {
  readonly cases: readonly TableCase[];
  readonly columns: readonly TableColumnFigures[];
  readonly genotype: ReadonlySet<number>;
}

/** The rows of one characteristic; one without a category where nobody has any, so that what is missing is told. */
function variableRows(variable: TableVariable, { cases, columns, genotype }: Cells): TableRowFigures[] {
  const about = cases.filter((one) => isAbout(variable.population, one));
  if (about.length === 0) return [];
  const readable = (one: TableCase): boolean => variable.fieldGroup === "CLINICAL" || genotype.has(one.cohortId);
  const found = categoriesOf(variable, about.filter(readable));
  return (found.length > 0 ? found : [null]).map((category) => ({
    ...{ variable: variable.name, category, population: variable.population },
    cells: columns.map(({ members }) => {
      const concerned = members.filter((one) => isAbout(variable.population, one));
      const open = concerned.filter(readable);
      const known = open.filter((one) => variable.isKnown(one, category));
      return {
        ...{ of: concerned.length, known: known.length, missing: open.length - known.length },
        notReadable: concerned.length - open.length,
        cases: category === null ? 0 : known.filter((one) => variable.held(one).includes(category)).length,
        ...NO_NUMBERS,
      };
    }),
  }));
}

const NO_NUMBERS = { median: null, q1: null, q3: null };

function categoriesOf({ categories, held }: TableVariable, cases: readonly TableCase[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const category of cases.flatMap(held)) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (categories) return categories.filter((category) => counts.has(category));
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([category]) => category);
}

/** Age at onset, in years: who is no patient has none. */
function onsetRows(columns: readonly TableColumnFigures[]): TableRowFigures[] {
  const cells = columns.map(({ members }): TableCellFigures => {
    const patients = members.filter((one) => isAbout("PATIENTS", one));
    const ages = patients.flatMap(({ ageAtOnsetYears }) => ageAtOnsetYears ?? []);
    return {
      ...{ of: patients.length, known: ages.length, missing: patients.length - ages.length, notReadable: 0 },
      ...{ cases: null, median: sampleQuantile(ages, 0.5) },
      ...{ q1: sampleQuantile(ages, 0.25), q3: sampleQuantile(ages, 0.75) },
    };
  });
  if ((cells[0]?.of ?? 0) === 0) return [];
  return [{ variable: "AGE_AT_ONSET", category: null, population: "PATIENTS", cells }];
}
