import { createContext, type KeyboardEvent, type MouseEvent, type PointerEvent, useContext, useState } from "react";
import {
  positionAfterKey,
  positionAtPlace,
  type ReadingPosition,
  type ReadingStop,
  type ReadingStops,
} from "./reading.ts";

/** A frame around a chart listens here, to repeat in its live line what the reader stands on. */
export const ReadingListener = createContext<((text: string | null) => void) | null>(null);

/** What a chart tells about its reading. */
export interface ReadingOptions {
  readonly stops: ReadingStops;
  /** Size of the viewBox in px, for pointers on a scaled figure. */
  readonly width: number;
  readonly height: number;
  readonly onRead?: (text: string | null) => void;
  readonly onOpen?: (key: string) => void;
  /** One click on a mark opens it, as one expects of the cells of a map; else it takes two. */
  readonly opensOnClick?: boolean;
}

/** Keyboard, touch and pointer reading of an SVG: the stop the reader stands on, and the handlers of the root. */
export function useReading({ stops, width, height, onRead, onOpen, opensOnClick }: ReadingOptions) {
  const listener = useContext(ReadingListener);
  const [position, setPosition] = useState<ReadingPosition | null>(null);
  const stopAt = (place: ReadingPosition | null): ReadingStop | null =>
    (place && stops[place.group]?.[place.stop]) ?? null;
  const current = stopAt(position);

  function moveTo(next: ReadingPosition | null) {
    const stop = stopAt(next);
    if (stop === current) return;
    setPosition(stop ? next : null);
    listener?.(stop?.text ?? null);
    onRead?.(stop?.text ?? null);
  }

  function follow(event: PointerEvent<SVGSVGElement>) {
    const frame = event.currentTarget.getBoundingClientRect();
    if (frame.width === 0 || frame.height === 0) return;
    const x = ((event.clientX - frame.left) * width) / frame.width;
    const y = ((event.clientY - frame.top) * height) / frame.height;
    const place = positionAtPlace(stops, x, y);
    if (place) moveTo(place);
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      event.currentTarget.blur();
      return;
    }
    if (event.key === "Enter" && current && onOpen) {
      onOpen(current.key);
      return;
    }
    const next = positionAfterKey(stops, current ? position : null, event.key);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }

  const handlers = {
    tabIndex: 0,
    onKeyDown,
    onFocus: () => {
      if (!current) moveTo({ group: 0, stop: 0 });
    },
    onBlur: () => moveTo(null),
    onPointerDown: follow,
    onPointerMove: follow,
    onPointerLeave: (event: PointerEvent<SVGSVGElement>) => {
      // A finger that lifts also "leaves"; what it touched stays readable until the next touch or Escape.
      if (event.pointerType === "mouse" && event.currentTarget !== event.currentTarget.ownerDocument.activeElement) {
        moveTo(null);
      }
    },
    onMouseDown: (event: MouseEvent<SVGSVGElement>) => {
      // The second press of a double click would mark the labels as selected text.
      if (event.detail > 1) event.preventDefault();
    },
    onClick: () => {
      if (opensOnClick && current?.kind === "mark" && onOpen) onOpen(current.key);
    },
    onDoubleClick: (event: MouseEvent<SVGSVGElement>) => {
      if (!current || !onOpen || opensOnClick) return;
      event.preventDefault();
      onOpen(current.key);
    },
  };
  return { current, handlers };
}
