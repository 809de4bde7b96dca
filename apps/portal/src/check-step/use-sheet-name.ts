import { useLanguage } from "../language/use-language.ts";

/** How a sheet is called: by its name where the portal knows it, else by its number. */
export function useSheetName(): (sheet: string) => string {
  const { t } = useLanguage();
  return (sheet) => {
    const number = /^#(\d+)$/.exec(sheet)?.[1];
    return number ? t("checkStep.sheetNo", { number }) : sheet;
  };
}
