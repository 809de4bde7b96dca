import { pixelsOf, withResolution } from "./png-resolution.ts";

/** How wide a picture is printed, and how finely. */
export interface PrintSize {
  readonly millimetres: number;
  readonly dotsPerInch: number;
}

/**
 * Draws an SVG in this page into a PNG of the given size. Its letters are the system's, as on the page. Rejects where the
 * browser cannot make a picture this large.
 */
export async function svgToPng(svg: string, size: PrintSize): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = pixelsOf(size.millimetres, size.dotsPerInch);
    canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!drawn) throw new Error("the browser made no picture of this size");
    const bytes = withResolution(new Uint8Array(await drawn.arrayBuffer()), size.dotsPerInch);
    return new Blob([bytes], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
