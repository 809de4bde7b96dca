/** The same words in another language: every key must be there, and nothing else may be. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
