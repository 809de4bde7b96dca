/** What is made when it is first asked for, and then kept: a part of an answer that nobody selects is never made. */
export function once<Made>(make: () => Made): () => Made {
  let kept: { readonly made: Made } | null = null;
  return () => {
    kept ??= { made: make() };
    return kept.made;
  };
}
