/** Largest cohort file that is read and accepted, in bytes; browser, checker and server all refuse what is larger. */
export const LARGEST_FILE = 200_000_000;

/** The same in megabytes, as sentences name it. */
export const LARGEST_FILE_IN_MB = LARGEST_FILE / 1_000_000;
