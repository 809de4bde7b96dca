/** The secrets as one chain holds them: a state of yes and no for each unknown person, and each set's number of yes. */
export interface GibbsChain {
  /** One pass over everyone; the probability of yes that each was drawn with is added to `sums`. */
  readonly sweep: (heat: number, sums: Float64Array | null) => void;
}

/** What a chain moves in: the sets of each unknown person, and each set's known yes and log likelihoods. */
export interface ChainGround {
  readonly setsOf: readonly (readonly number[])[];
  readonly knownYes: readonly number[];
  readonly tables: readonly Float64Array[];
}

/**
 * A chain that starts at random. A sweep draws every person given all others (Gibbs), then tries to exchange the
 * secrets of as many random pairs (Metropolis): where many figures fix their sums, single draws alone hardly move.
 */
export function gibbsChain({ setsOf, knownYes, tables }: ChainGround, random: () => number): GibbsChain {
  const n = setsOf.length;
  const state = Uint8Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0));
  const yesIn = Int32Array.from(knownYes);
  const isIn = setsOf.map((own) => {
    const row = new Uint8Array(tables.length);
    for (const set of own) row[set] = 1;
    return row;
  });
  for (const [at, yes] of state.entries()) if (yes === 1) move(at, 1);

  function move(at: number, by: number): void {
    for (const set of setsOf[at] ?? []) yesIn[set] = (yesIn[set] ?? 0) + by;
  }

  /** Log likelihood gained when one more (`by` 1) or one less yes is in the sets of `at` that `other` is not in. */
  function gained(at: number, by: number, other: Uint8Array | undefined): number {
    let sum = 0;
    for (const set of setsOf[at] ?? []) {
      if (other?.[set] === 1) continue;
      const now = yesIn[set] ?? 0;
      sum += (tables[set]?.[now + by] ?? 0) - (tables[set]?.[now] ?? 0);
    }
    return sum;
  }

  function exchange(heat: number): void {
    const a = Math.floor(random() * n);
    const b = Math.floor(random() * n);
    const [yesOfA = 0, yesOfB = 0] = [state[a], state[b]];
    if (yesOfA === yesOfB) return;
    const by = yesOfB - yesOfA;
    if (Math.log(random()) >= heat * (gained(a, by, isIn[b]) + gained(b, -by, isIn[a]))) return;
    state[a] = yesOfB;
    state[b] = yesOfA;
    move(a, by);
    move(b, -by);
  }

  function sweep(heat: number, sums: Float64Array | null): void {
    for (let at = 0; at < n; at += 1) {
      const now = state[at] ?? 0;
      const logOdds = now === 1 ? -gained(at, -1, undefined) : gained(at, 1, undefined);
      const probability = 1 / (1 + Math.exp(-heat * logOdds));
      if (sums) sums[at] = (sums[at] ?? 0) + probability;
      const next = random() < probability ? 1 : 0;
      if (next === now) continue;
      state[at] = next;
      move(at, next - now);
    }
    for (let turn = 0; turn < n; turn += 1) exchange(heat);
  }

  return { sweep };
}
