import { Checkbox, Group } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import type { HeldAccess } from "./held-access.ts";

interface GroupsOfGrantsProps {
  readonly held: HeldAccess;
  /** Ids of the grants that are meant. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Which field groups of what somebody holds are meant; nothing to choose where there is one. */
export function GroupsOfGrants({ held, chosen, onChange }: GroupsOfGrantsProps) {
  const { t } = useLanguage();
  if (held.length === 1) return null;
  return (
    <Checkbox.Group label={t("access.groups")} value={[...chosen]} onChange={onChange} mt="sm">
      <Group gap="md" mt={4}>
        {held.map(({ id, fieldGroup }) => (
          <Checkbox key={id} value={id} label={t(`words.fieldGroup.${fieldGroup}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
