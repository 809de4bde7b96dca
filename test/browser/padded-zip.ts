const END_SIZE = 22;

/**
 * The same ZIP made as large as wanted: bytes that no entry claims stand between the entries and the directory, and the
 * directory's own place says so (PKWARE APPNOTE 6.3.10, section 4.3.16). The bytes differ, as those of a real file do.
 */
export function paddedZip(zip: Uint8Array, size: number): Buffer {
  const whole = Buffer.from(zip);
  const end = whole.length - END_SIZE;
  const directory = whole.readUInt32LE(end + 16);
  const padding = Buffer.alloc(size - whole.length);
  for (let at = 0; at + 4 <= padding.length; at += 4) padding.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  const tail = Buffer.from(whole.subarray(directory));
  tail.writeUInt32LE(directory + padding.length, tail.length - END_SIZE + 16);
  return Buffer.concat([whole.subarray(0, directory), padding, tail]);
}
