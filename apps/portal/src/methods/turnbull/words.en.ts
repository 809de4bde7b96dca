import type { MethodWords } from "../method.ts";

export const en = {
  does: [
    "All that is known is: after one visit, by the next. The method finds the curve under which these spans are most likely, without any assumed form. It falls within boxes: how it falls inside a box is not known, and is drawn so.",
    "The Kaplan–Meier curve at the day first seen stands beside it; it is late by the distance of the visits. Both count one member of a family in each group.",
  ],
  misleads: [
    "No interval is given: none is known that holds in small samples.",
    "Visits must not be made because of the event. A patient who comes when ill is seen earlier than one who keeps the calendar.",
  ],
  held: [],
  columns: { after: "After day", by: "By day" },
  cells: {},
  numbers: {
    freeAt30: "Free of relapse on day 30",
    freeAt60: "Free of relapse on day 60",
    freeAt90: "Free of relapse on day 90",
    freeAt120: "Free of relapse on day 120",
  },
} as const satisfies MethodWords;
