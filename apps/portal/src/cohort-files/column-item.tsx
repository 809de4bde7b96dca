import { Stack, Text } from "@mantine/core";
import type { ColumnGuess, ColumnRole, MappingTarget } from "@nlrp12/intake";
import { useId } from "react";
import { useLanguage } from "../language/use-language.ts";
import { ColumnPreview } from "./column-preview.tsx";
import classes from "./columns-step.module.css";
import { Confidence } from "./confidence.tsx";
import { RoleSelect } from "./role-select.tsx";
import { ValueDetails } from "./value-details.tsx";
import { WordMeanings } from "./word-meanings.tsx";

interface ColumnItemProps {
  readonly guess: ColumnGuess;
  readonly role: ColumnRole;
  readonly taken: ReadonlySet<MappingTarget>;
  readonly onChange: (role: ColumnRole) => void;
}

/** One column of the owner's file: its name, what stands in it, what it is taken for, and how sure that is. */
export function ColumnItem({ guess, role, taken, onChange }: ColumnItemProps) {
  const { t } = useLanguage();
  const id = useId();
  const chosen = JSON.stringify(role) !== JSON.stringify(guess.role);
  const personal = guess.reason === "IDENTIFIER";
  return (
    <li className={`${classes.column} ${role.kind === "UNDECIDED" ? classes.open : ""}`} aria-labelledby={id}>
      <div className={classes.about}>
        <span id={id} className={classes.name}>
          {guess.column}
        </span>
        <ColumnPreview content={guess.content} covered={personal} />
        <Confidence guess={guess} chosen={chosen} />
      </div>
      <Stack gap={6}>
        <RoleSelect column={guess.column} role={role} taken={taken} onChange={onChange} />
        {role.kind === "VALUE" ? <ValueDetails role={role} onChange={onChange} /> : null}
        {role.kind === "FIELD" ? <WordMeanings role={role} content={guess.content} onChange={onChange} /> : null}
        {personal ? (
          <Text size="sm" fw={600} c="var(--mantine-color-error)">
            ⚠ {t("cohortFiles.identifierWarning")}
          </Text>
        ) : null}
      </Stack>
    </li>
  );
}
