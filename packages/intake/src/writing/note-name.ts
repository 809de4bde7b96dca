/** The entry of an archive of the portal that says what it is; no table, and passed over when the file comes back. */
export const NOTE_NAME = "ABOUT.txt";
