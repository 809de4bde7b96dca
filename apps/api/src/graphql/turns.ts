/** How long figures are made before everybody else's answers, letters and rows are looked at. */
const TURN_MS = 4;

/** A list whose next figures wait for a turn; lists are numbered as they began. */
interface Waiting {
  readonly list: number;
  readonly go: () => void;
}

const waiting: Waiting[] = [];
let lists = 0;
let turnBegan = 0;

/** Of all lists that wait, the one that began first goes on: the others would gain nothing by all ending late. */
function giveTurn(): void {
  const first = waiting.reduce((a, b) => (b.list < a.list ? b : a));
  waiting.splice(waiting.indexOf(first), 1);
  if (waiting.length > 0) setImmediate(giveTurn);
  turnBegan = performance.now();
  first.go();
}

/** Resolves when the list may go on; between two such moments the event loop looks at everything else. */
function nextTurn(list: number): Promise<void> {
  return new Promise((go) => {
    waiting.push({ list, go });
    if (waiting.length === 1) setImmediate(giveTurn);
  });
}

/**
 * The same items, each given when what was made of those before it is done and the turn is not over. A distribution is
 * some hundred milliseconds of figures: at one stretch, every short answer would wait for the end of it, and with ten
 * askers for the end of several.
 */
export function inTurns<Item>(items: readonly Item[]): Promise<Item>[] {
  lists += 1;
  const list = lists;
  let before: Promise<unknown> = Promise.resolve();
  return items.map((item) => {
    const given = before.then(async () => {
      // Whoever waits for the item before makes its figures now; only then is it known how long they took.
      await undefined;
      if (performance.now() - turnBegan > TURN_MS) await nextTurn(list);
      return item;
    });
    before = given;
    return given;
  });
}
