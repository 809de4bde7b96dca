import { Tooltip, UnstyledButton } from "@mantine/core";

/** A value whose reason is a hover, a touch, a focus or a screen reader's step away. */
export function Explained({ why, children }: { readonly why: string; readonly children: React.ReactNode }) {
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        component="span"
        tabIndex={0}
        fz="inherit"
        lh="inherit"
        td="underline dotted"
        style={{ cursor: "help" }}
      >
        {children}
      </UnstyledButton>
    </Tooltip>
  );
}
