/** How the numbers of lists are written (ECMA-376 17.18.59 ST_NumberFormat). */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let [left, text] = [value, ''];
  for (const [size, digits] of romans) for (; left >= size; left -= size) text += digits;
  return text;
}

/** a … z, aa, bb … */
function letter(value: number): string {
  return value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  // In Swedish; 1:a, 2:a, 3:e.
  ordinal: (value) => `${value}:${/(?<!1)[12]$/.test(String(value)) ? 'a' : 'e'}`,
};

export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}
