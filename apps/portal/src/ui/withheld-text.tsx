import { Explained } from "./explained.tsx";

interface WithheldTextProps {
  /** Its bound, or the word for withheld. */
  readonly text: string;
  readonly why: string;
}

/** What stands where a number is withheld: hatched, with its reason for pointer, keyboard and ear. */
export function WithheldText({ text, why }: WithheldTextProps) {
  return (
    <Explained why={why}>
      <span className="hatched" style={{ display: "inline-block", padding: "0 0.9em" }}>
        <span>{text}</span>
      </span>
    </Explained>
  );
}
