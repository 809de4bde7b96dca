import { Text } from "@mantine/core";

/** The hatched area that stands for what is withheld; says why, and never shows a number. */
export function WithheldArea({ text, reason }: { readonly text?: string | null; readonly reason: string }) {
  return (
    <Text component="p" className="hatched" p="md" m={0} size="sm">
      <span>
        {text ? <strong>{text} </strong> : null}
        {reason}
      </span>
    </Text>
  );
}
