function encodingTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder("windows-1252");
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** The bytes of a text in Windows-1252, or `null` when it holds a letter that this set lacks. */
export function windows1252Bytes(text: string): Uint8Array | null {
  const table = encodingTable();
  const bytes = [...text].map((letter) => table.get(letter));
  return bytes.includes(undefined) ? null : Uint8Array.from(bytes.flatMap((byte) => byte ?? []));
}
