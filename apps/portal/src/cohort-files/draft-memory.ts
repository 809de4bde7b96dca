import type { MappingDraft } from "@nlrp12/intake";

/** Decisions about columns that somebody left half-way. They hold column names and choices, never a cell of the file. */
export interface RememberedDraft {
  readonly savedAt: string;
  readonly draft: MappingDraft;
}

const PREFIX = "portal-columns:";
const KEPT_FOR_DAYS = 14;
const DAY_MS = 86_400_000;

function keyOf(cohort: string, columns: readonly string[]): string {
  return `${PREFIX}${cohort}:${columns.join("\u001f")}`;
}

/** Words of a column are what stands in its cells: they are decided again. */
function withoutCells(draft: MappingDraft): MappingDraft {
  const roles = Object.entries(draft.roles).map(([column, role]) => {
    if (role.kind !== "FIELD" || !role.words) return [column, role] as const;
    const { words: _words, ...rest } = role;
    return [column, rest] as const;
  });
  return { ...draft, roles: Object.fromEntries(roles) };
}

function read(key: string): RememberedDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("savedAt" in kept) || !("draft" in kept)) return null;
    const { savedAt, draft } = kept as RememberedDraft;
    const age = Date.now() - Date.parse(savedAt);
    return age >= 0 && age < KEPT_FOR_DAYS * DAY_MS && typeof draft.roles === "object" ? { savedAt, draft } : null;
  } catch {
    return null;
  }
}

/** Keeps the decisions about a file with these columns in this browser, for fourteen days. */
export function rememberDraft(cohort: string, columns: readonly string[], draft: MappingDraft): void {
  try {
    const kept: RememberedDraft = { savedAt: new Date().toISOString(), draft: withoutCells(draft) };
    localStorage.setItem(keyOf(cohort, columns), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** The decisions about a file with these columns, if they are not older than fourteen days. */
export function rememberedDraft(cohort: string, columns: readonly string[]): RememberedDraft | null {
  return read(keyOf(cohort, columns));
}

/** Forgets them, and whatever is too old. */
export function forgetDraft(cohort: string, columns: readonly string[]): void {
  try {
    localStorage.removeItem(keyOf(cohort, columns));
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && read(key) === null) localStorage.removeItem(key);
    }
  } catch {
    // See above.
  }
}
