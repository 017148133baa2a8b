/** Colours on white paper. */

/** The contrast of a colour ("#004f9f") with white, 1 to 21. Source: WCAG 2.2, "contrast ratio", "relative luminance". */
export function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

/** The colour itself where it has that contrast, else the lightest darker one of its hue that has. */
export function darkEnough(colour: string, contrast: number): string {
  const channels = channelsOf(colour);
  for (let share = 255; share >= 0; share--) {
    const darker = `#${channels
      .map((value) =>
        Math.floor((value * share) / 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastWithWhite(darker) >= contrast) return darker;
  }
  return '#000000';
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
