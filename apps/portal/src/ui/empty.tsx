import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface EmptyProps {
  /** Why there is nothing here. */
  readonly reason: string;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** Nothing to show, the reason, and one thing to do. */
export function Empty({ reason, action }: EmptyProps) {
  return (
    <Stack className="quiet-panel" align="flex-start" gap="sm">
      <Text>{reason}</Text>
      {action}
    </Stack>
  );
}
