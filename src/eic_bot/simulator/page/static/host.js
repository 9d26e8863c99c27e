// How Teams draws a card: the same measures and colours, light and dark.
const LIGHT = { text: "#242424", subtle: "#5c5c5c", accent: "#4a4fb0", line: "#d1d1d1", soft: "#f0f0f0", good: "#0e6b2c", warn: "#8a3b00", bad: "#b10e1c" };
const DARK = { text: "#f5f5f5", subtle: "#c2c2c2", accent: "#a9adf5", line: "#5c5c5c", soft: "#333333", good: "#7fd38f", warn: "#f8b26a", bad: "#ff9a9a" };

/** The host configuration for the renderer. */
export function hostConfig(isDark) {
  const colours = isDark ? DARK : LIGHT;
  const pair = (colour) => ({ default: colour, subtle: colour === colours.text ? colours.subtle : colour });
  const foregroundColors = {
    default: pair(colours.text),
    dark: pair(colours.text),
    light: pair(colours.subtle),
    accent: pair(colours.accent),
    good: pair(colours.good),
    warning: pair(colours.warn),
    attention: pair(colours.bad),
  };
  const style = (backgroundColor) => ({ backgroundColor, borderColor: colours.line, foregroundColors });
  return {
    fontFamily: 'system-ui, "Segoe UI", sans-serif',
    spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 26, padding: 14 },
    separator: { lineThickness: 1, lineColor: colours.line },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    supportsInteractivity: true,
    textBlock: { headingLevel: 4 },
    textStyles: { heading: { weight: "bolder", size: "medium" }, columnHeader: { weight: "bolder" } },
    inputs: {
      label: {
        inputSpacing: 6,
        requiredInputs: { weight: "bolder", color: "default", suffix: "" },
        optionalInputs: { weight: "bolder", color: "default", suffix: "" },
      },
      errorMessage: { color: "attention", weight: "bolder", spacing: "small" },
    },
    table: { cellSpacing: 6 },
    imageSizes: { small: 40, medium: 80, large: 160 },
    containerStyles: {
      default: style("transparent"),
      emphasis: style(colours.soft),
      accent: style(colours.soft),
      good: style(colours.soft),
      warning: style(colours.soft),
      attention: style(colours.soft),
    },
    actions: {
      maxActions: 20,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 10 },
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}
