import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { victimPortal } from "../torture/victim-portal.ts";
import { MEMBERS } from "./attacked-portal.ts";
import { hostileAttack } from "./hostile-attack.ts";
import type { MeasuredRow } from "./measured-row.ts";
import { answeredCustomQuestions, CUSTOM_QUESTIONS } from "./refused-questions.ts";
import { replayedSearch } from "./replayed-search.ts";

/** Distinct texts of everything withheld: reasons times bounds, and no more. */
const WITHHELD_TEXTS = 12;
/** Words of questions; none of them belongs into a log or a metric. */
const WORDS_OF_QUESTIONS = /AGE_BAND|VARIANT_GROUP|TRUNCATING|MISSENSE|OTHER_BIOLOGIC|ageBands|"about"|<10/g;

/** Attacks a compiled portal of its own by HTTP, as `pnpm start` runs it, and says what was found. */
export async function portalRows(seed: number, hostileQuestions: number): Promise<readonly MeasuredRow[]> {
  const ground = await mkdtemp(join(tmpdir(), "attack-"));
  const portal = await victimPortal(join(ground, "data"));
  try {
    const found = await hostileAttack(portal, hostileQuestions, seed);
    const answered = await answeredCustomQuestions(portal, MEMBERS[0] ?? "");
    const size = { seed, persons: 60, consortia: 500, population: 60, generations: 12 };
    const replayed = await replayedSearch(portal, size);
    const metrics = await (await fetch(`${portal.caller.url}/metrics`)).text();
    const words = `${portal.said()}\n${metrics}\n${found.errors.join("\n")}`.match(WORDS_OF_QUESTIONS)?.length ?? 0;
    const questions = `${found.questions} questions`;
    const hostile = "Viewers, order, aliases, fragments, rephrasings";
    return [
      row([hostile, `cells of ${found.cells} with more than one answer`, questions], found.unequal.length, 0),
      row([hostile, "plan, audit or stored answer changed", questions], found.planUnchanged ? 0 : 1, 0),
      row(["Leak scan", "withheld values with a digit beside their bound", questions], found.digitsWithheld, 0),
      row(["Leak scan", "distinct texts of withheld values", questions], found.withheld.length, WITHHELD_TEXTS),
      row(["Leak scan", "words of a question in log, metrics or error", questions], words, 0),
      row(
        ["Custom definition or cut against the block", "answered", `${CUSTOM_QUESTIONS} questions`],
        answered.length,
        0,
      ),
      row(
        [
          "Evolved sets replayed",
          "answers that are not the plan's",
          `${replayed.sets} sets, ${replayed.questions} questions`,
        ],
        replayed.different.length,
        0,
      ),
    ];
  } finally {
    await portal.stop();
    await rm(ground, { recursive: true, force: true });
  }
}

function row(
  [attack, figure, measuredOn]: readonly [string, string, string],
  value: number,
  most: number,
): MeasuredRow {
  const written = { attack, figure, measuredOn, value: String(value), bound: `≤ ${most}` };
  return { kind: "ATTACK", size: "", ...written, pass: value <= most };
}
