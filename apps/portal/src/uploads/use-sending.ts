import { useRef, useState } from "react";
import { type FileToSend, type Sending, type SendResult, startSending } from "./send-file.ts";

/** How a file on its way stands; bytes of `size`. */
export interface SendingState {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly line: "open" | "lost" | "paused";
}

/** The sending of one file at a time. */
export interface UseSending {
  /** Null while nothing is on its way. */
  readonly state: SendingState | null;
  send(file: FileToSend): Promise<SendResult>;
  pause(): void;
  goOn(): void;
  cancel(): void;
}

/** Sends a file and tells how it stands. */
export function useSending(): UseSending {
  const [state, setState] = useState<SendingState | null>(null);
  const current = useRef<Sending | null>(null);
  const change = (changed: Partial<SendingState>) => setState((before) => before && { ...before, ...changed });
  return {
    state,
    send: async (toSend) => {
      const { name, size } = toSend.file;
      setState({ name, size, sent: 0, line: "open" });
      const sending = await startSending(toSend, {
        onBytes: (sent) => change({ sent, line: "open" }),
        onLost: (arrived) => change({ sent: arrived, line: "lost" }),
      });
      current.current = sending;
      const result = await sending.result;
      current.current = null;
      setState(null);
      return result;
    },
    pause: () => {
      current.current?.pause();
      change({ line: "paused" });
    },
    goOn: () => {
      change({ line: "open" });
      current.current?.goOn();
    },
    cancel: () => void current.current?.cancel(),
  };
}
