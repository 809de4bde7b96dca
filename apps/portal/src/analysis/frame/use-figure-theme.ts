import { useComputedColorScheme } from "@mantine/core";
import { darkTheme, type FigureTheme, lightTheme } from "@nlrp12/figures";

/** The figure's colours under the page's colour scheme; files are always light. */
export function useFigureTheme(): FigureTheme {
  return useComputedColorScheme("light") === "dark" ? darkTheme : lightTheme;
}
