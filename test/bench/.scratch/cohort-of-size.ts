import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate } from "fflate";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** What a generated file holds. */
export interface GeneratedFile {
  readonly cases: number;
  readonly samples: number;
  readonly measurements: number;
}

const SEED = 20_110_531;
const ANALYTES = ["IL_1B", "IL_1RA", "IL_6", "TNF_A", "IL_18", "IL_10", "IL_8"];
const FIRST_DAY = -20;
const SAMPLE_DAYS = [FIRST_DAY, -3, 5, 30, 60, 120, 250, 380];
const ASSAYS = 20;
/** Lines handed to the archive at once. */
const LINES = 5_000;

const HEADERS = {
  cases: "case_code,group,sex,age_at_onset_years",
  variants: "case_code,variant_reported,zygosity,hgvs_p",
  features: "case_code,hpo_id,presence",
  courses: "case_code,agent,start_day,stop_day,stop_reason",
  assessments: "case_code,day,pga,crp_mg_per_l",
  assays: "assay_code,platform,kit,batch,analyte,lower_limit,upper_limit,unit",
  samples: "sample_code,case_code,day,specimen,stimulus,culture_hours,fresh_or_frozen",
  measurements: "sample_code,analyte,value,unit,assay_code",
} as const;

type Sheet = keyof typeof HEADERS;

function* assayLines(): Generator<string> {
  for (let assay = 1; assay <= ASSAYS; assay += 1) {
    for (const analyte of ANALYTES)
      yield `A-${assay},LUMINEX,Kit ${1 + (assay % 3)},B${assay},${analyte},2,20000,pg/mL`;
  }
}

/** The samples of a case: eight of an even one, seven of an odd one. */
const samplesOf = (index: number) => SAMPLE_DAYS.slice(0, index % 2 === 0 ? 8 : 7);

function random(stream: number) {
  const source = xoroshiro128plus(SEED + stream);
  return {
    integer: (from: number, to: number) => uniformInt(source, from, to),
    chance: (probability: number) => uniformFloat64(source) < probability,
    logNormal: () =>
      Math.exp(
        3.5 +
          1.6 * Math.sqrt(-2 * Math.log(1 - uniformFloat64(source))) * Math.cos(2 * Math.PI * uniformFloat64(source)),
      ),
  };
}

const isPatient = (index: number) => index % 3 !== 2;
const codeOf = (index: number) => `${isPatient(index) ? "P" : "C"}-${String(index + 1).padStart(5, "0")}`;

/** The lines of each sheet that belong to one case, in the order of the cases; made in two passes, the same each time. */
function linesOfCase(sheet: Exclude<Sheet, "assays">, index: number, draw: ReturnType<typeof random>): string[] {
  const code = codeOf(index);
  const patient = isPatient(index);
  switch (sheet) {
    case "cases":
      return [
        `${code},${patient ? "PATIENT" : "HEALTHY_CONTROL"},${index % 2 ? "F" : "M"},${patient ? draw.integer(0, 40) : ""}`,
      ];
    case "variants":
      return patient ? [`${code},R284X,HETEROZYGOUS,p.Arg284Ter`] : [];
    case "features":
      return patient
        ? [`${code},HP:0001954,PRESENT`, `${code},HP:0000988,${draw.chance(0.5) ? "PRESENT" : "EXCLUDED"}`]
        : [];
    case "courses":
      return patient ? [`${code},anakinra,0,${draw.integer(200, 420)},SECONDARY_LOSS`] : [];
    case "assessments":
      return patient ? [-2, 30, 180].map((day) => `${code},${day},${draw.integer(0, 4)},${draw.integer(1, 120)}`) : [];
    case "samples":
      return samplesOf(index).map(
        (day, place) =>
          `S-${code}-${place + 1},${code},${patient ? day : day - FIRST_DAY},PBMC_SUPERNATANT,NONE,24,FRESH`,
      );
    case "measurements":
      return samplesOf(index).flatMap((_, place) =>
        // Seven, seven and six: a million of a hundred and fifty thousand samples.
        ANALYTES.slice(0, (index + place) % 3 === 2 ? 6 : 7).map((analyte) => {
          const value = draw.logNormal();
          const written = value < 2 ? "<2" : value > 20_000 ? ">20000" : value.toFixed(2);
          return `S-${code}-${place + 1},${analyte},${written},pg/mL,A-${1 + (index % ASSAYS)}`;
        }),
      );
  }
}

/** Writes a cohort file of about so many measurements, a ZIP of CSV; the same bytes for the same number. */
export async function writeCohortOfSize(path: string, measurements: number): Promise<GeneratedFile> {
  const cases = Math.round(measurements / 50);
  const out = createWriteStream(path);
  const archive = new Zip((error, chunk) => {
    if (error) out.destroy(error);
    else out.write(chunk);
  });
  const written = new Map<Sheet, number>();
  const encoder = new TextEncoder();
  for (const sheet of Object.keys(HEADERS) as Sheet[]) {
    const entry = new ZipDeflate(`${sheet}.csv`, { level: 6 });
    entry.mtime = new Date(2026, 0, 1);
    archive.add(entry);
    let lines = [HEADERS[sheet] as string];
    let count = 0;
    const flush = (last: boolean) => {
      entry.push(encoder.encode(lines.map((line) => `${line}\n`).join("")), last);
      lines = [];
    };
    const draw = random(Object.keys(HEADERS).indexOf(sheet));
    const add = (added: readonly string[]) => {
      lines.push(...added);
      count += added.length;
      if (lines.length >= LINES) flush(false);
    };
    if (sheet === "assays") add([...assayLines()]);
    else for (let index = 0; index < cases; index += 1) add(linesOfCase(sheet, index, draw));
    flush(true);
    written.set(sheet, count);
  }
  archive.end();
  out.end();
  await finished(out);
  return { cases, samples: written.get("samples") ?? 0, measurements: written.get("measurements") ?? 0 };
}
