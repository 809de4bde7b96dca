/** Gives the reader a text made in this page as a file. */
export function downloadText(fileName: string, type: string, text: string): void {
  downloadFile(fileName, new Blob([text], { type }));
}

/** Gives the reader a file made in this page. */
export function downloadFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name out of a title: "il-1b-spontaneous.svg". */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/β/g, "b")
    .replace(/α/g, "a")
    .replace(/γ/g, "g")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain.slice(0, 80)}.${ending}`;
}
