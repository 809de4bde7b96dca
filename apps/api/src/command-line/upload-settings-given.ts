/** The options of the command line that say how a file is read. */
export interface SettingOptions {
  readonly "shift-days"?: boolean;
  readonly decimal?: string;
  readonly charset?: string;
  readonly delimiter?: string;
  readonly "header-row"?: string;
}

/** The settings these options stand for, without those not given; the portal judges their values. */
export function settingsGiven(options: SettingOptions): Readonly<Record<string, unknown>> {
  const { "shift-days": shiftDays, decimal, charset, delimiter, "header-row": headerRow } = options;
  const settings = {
    shiftDays,
    decimal,
    charset,
    // A tab is hard to type in a shell.
    delimiter: delimiter === "tab" ? "\t" : delimiter,
    // What is no number stays as it was typed, so that the portal refuses it with its sentence.
    headerRow: headerRow !== undefined && /^\d+$/.test(headerRow) ? Number(headerRow) : headerRow,
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
