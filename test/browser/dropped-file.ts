import type { Page } from "playwright-core";

/** A file as it lies on somebody's desk. */
export interface FileOnDesk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the page as a hand with a mouse does. */
export async function dropFiles(page: Page, files: readonly FileOnDesk[]): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dropped.items.add(new File([bytes], name));
    }
    return dropped;
  }, carried);
  const place = page.locator(".mantine-Dropzone-root");
  for (const type of ["dragenter", "dragover", "drop"]) await place.dispatchEvent(type, { dataTransfer: transfer });
}
