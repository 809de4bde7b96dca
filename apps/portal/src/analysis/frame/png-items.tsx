import { Menu } from "@mantine/core";
import { useLanguage } from "../../language/use-language.ts";
import type { PrintSize } from "./svg-to-png.ts";

/** One column, one and a half, and two columns of most journals. */
const WIDTHS = [85, 114, 174] as const;
const RESOLUTIONS = [300, 600] as const;

/** The sizes a figure is had in for print. */
export function PngItems({ onSave }: { readonly onSave: (size: PrintSize) => void }) {
  const { t } = useLanguage();
  return WIDTHS.flatMap((millimetres) =>
    RESOLUTIONS.map((dotsPerInch) => (
      <Menu.Item key={`${millimetres} ${dotsPerInch}`} onClick={() => onSave({ millimetres, dotsPerInch })}>
        {t("analysis.png", { millimetres, dotsPerInch })}
      </Menu.Item>
    )),
  );
}
