import { type TextSetting, textWidth } from "./text-width.ts";

/** The room a text has. */
export interface WrapRoom extends TextSetting {
  readonly maxWidth: number;
  /** Lines beyond this are cut with an ellipsis; without it every word is kept. */
  readonly maxLines?: number;
}

/**
 * The lines a text is set in. Breaks at ordinary spaces only, never at no-break ones; a word wider than the room is
 * cut with a hyphen, before a syllable where it can.
 */
export function wrappedLines(text: string, room: WrapRoom): readonly string[] {
  const words = text
    .trim()
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== "")
    .flatMap((word) => cutWord(word, room));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, room) <= room.maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const { maxLines = lines.length } = room;
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop();
  return last === undefined ? kept : [...kept, withEllipsis(last, room)];
}

/** What a syllable of either language begins with. */
const ONSET = /^(?:[cpt]h|gn|[bcdfgpt][lr]|vr|[bcdfghjklmnpqrstvwxz])[aeiouyàâäéèêëîïôöùûü]/i;
/** Two consonants that stay together. */
const PAIR = /^(?:[cpt]h|gn|[bcdfgpt][lr]|vr)/i;

/** Whether a word may be cut there: before a syllable, three letters at least from either end. */
function isSyllable(word: string, at: number): boolean {
  const rest = word.slice(at);
  if (!ONSET.test(rest) || PAIR.test(word.slice(at - 1))) return false;
  return /\p{L}{3}$/u.test(word.slice(0, at)) && /^\p{L}{3}/u.test(rest);
}

/** Pieces of a word that fit: cut before a syllable where one fits, else after the last character that does. */
function cutWord(word: string, room: WrapRoom): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest, room) > room.maxWidth) {
    const characters = [...rest];
    const fitting = characters.findIndex(
      (_, at) => at > 0 && textWidth(`${characters.slice(0, at + 1).join("")}-`, room) > room.maxWidth,
    );
    if (fitting < 1) break;
    const most = characters.slice(0, fitting).join("").length;
    let cut = most;
    while (cut > 0 && !isSyllable(rest, cut)) cut -= 1;
    const piece = rest.slice(0, cut || most);
    pieces.push(/[-/]$/.test(piece) ? piece : `${piece}-`);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

function withEllipsis(line: string, room: WrapRoom): string {
  let kept = [...line];
  while (kept.length > 0 && textWidth(`${kept.join("")}…`, room) > room.maxWidth) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}
