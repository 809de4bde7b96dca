import { type TextSetting, textWidth } from "./text-width.ts";

/** The room a text has. */
export interface WrapRoom extends TextSetting {
  readonly maxWidth: number;
  /** Lines beyond this are cut with an ellipsis; without it every word is kept. */
  readonly maxLines?: number;
}

/**
 * The lines a text is set in. Breaks at ordinary spaces only, never at no-break ones; a word wider than the room is
 * cut with a hyphen.
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

function cutWord(word: string, room: WrapRoom): string[] {
  if (textWidth(word, room) <= room.maxWidth) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(`${piece}${character}-`, room) > room.maxWidth) {
      pieces.push(/[-/]$/.test(piece) ? piece : `${piece}-`);
      piece = "";
    }
    piece += character;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function withEllipsis(line: string, room: WrapRoom): string {
  let kept = [...line];
  while (kept.length > 0 && textWidth(`${kept.join("")}…`, room) > room.maxWidth) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}
