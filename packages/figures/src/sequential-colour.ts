/**
 * Six stops of cividis (Nuñez, Anderton and Renslow, PLoS ONE 2018;13:e0199239), which reads alike with and without
 * colour-blindness; turned, so that much is dark on paper.
 */
const STOPS = ["#fee838", "#c8b866", "#948e77", "#666970", "#35456c", "#00224e"] as const;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour between the stops; shares outside 0 to 1 are taken as the nearest end. */
export function sequentialColour(share: number): string {
  const place = (Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0) * (STOPS.length - 1);
  const at = Math.min(STOPS.length - 2, Math.floor(place));
  const [from, to] = [channels(STOPS[at] ?? STOPS[0]), channels(STOPS[at + 1] ?? STOPS[5])];
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * (place - at)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever stands out more from the ground. */
export function inkOn(ground: string): string {
  const light = luminance(ground);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
}
