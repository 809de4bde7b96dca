import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/** The theme under which axe finds no fault of contrast, by day and by night. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif",
  defaultRadius: "sm",
  cursorType: "pointer",
  components: {
    // The title of an outlined alert in its colour stays under 4.5:1 by day.
    Alert: { styles: { title: { color: "var(--mantine-color-text)" } } },
    // Colour alone does not tell a link from the text around it.
    Anchor: { defaultProps: { underline: "always" } },
    // Inside its landmark, so that a screen reader meets it where it was opened.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    Select: { defaultProps: { comboboxProps: { withinPortal: false } } },
    MultiSelect: { defaultProps: { comboboxProps: { withinPortal: false } } },
  },
});

/** Mantine's own dimmed, placeholder and error colours stay under 4.5:1; these do not. */
export const cssVariables: CSSVariablesResolver = (mantine) => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": mantine.colors.gray[7],
    "--mantine-color-placeholder": mantine.colors.gray[6],
    "--mantine-color-error": mantine.colors.red[9],
  },
  dark: {
    "--mantine-color-dimmed": mantine.colors.dark[1],
    "--mantine-color-error": mantine.colors.red[4],
  },
});
