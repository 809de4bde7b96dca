declare const disclosed: unique symbol;

/** A value that has passed the disclosure engine. Only this package can make one: the mark is not exported. */
export type Disclosed<T> = T & { readonly [disclosed]: true };

/** Marks what the engine lets out; not exported from the package. */
export function disclose<T>(value: T): Disclosed<T> {
  return value as Disclosed<T>;
}
