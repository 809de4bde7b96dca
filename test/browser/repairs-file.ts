import { strToU8, zipSync } from "fflate";

const SHEETS: Readonly<Record<string, readonly string[]>> = {
  cases: [
    "case_code;group;sex;last_follow_up_day",
    "VER-P801;PATIENT;Femm;400",
    "VER-P802;PATIENT;Femm;",
    "VER-C801;HEALTHY_CONTROL;H;",
    "VER-P801;PATIENT;F;400",
  ],
  courses: ["case_code;agent;start_day;stop_day", "VER-P801;anakinra;0;300", "VER-P802;anakinra;7;"],
  samples: [
    "sample_code;case_code;day;specimen;stimulus;culture_hours",
    "S-801;VER-P801;0;PBMC_SUPERNATANT;NONE;24",
    "S-802;VER-P802;14;PBMC_SUPERNATANT;NONE;24",
    "S-803;VER-C801;0;PBMC_SUPERNATANT;NONE;24",
  ],
  assays: ["assay_code;platform;analyte;lower_limit;upper_limit;unit", "A-80;LUMINEX;IL_1B;2;9000;pg/mL"],
  measurements: [
    "sample_code;analyte;value;unit;assay_code",
    "S-801;IL_1B;1,234;pg/mL;A-80",
    "S-802;IL_1B;850;pg/m;A-80",
    "S-803;IL_1B;ND;pg/mL;A-80",
  ],
};

/** A file with two misspelt words, a doubled case, a first dose on day 7, an ambiguous number, a broken unit and a mark. */
export function repairableFile(): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(SHEETS).map(([name, lines]) => [`${name}.csv`, strToU8(lines.join("\r\n"))])),
  );
}
