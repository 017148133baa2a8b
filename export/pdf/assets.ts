/** What the engine reads, by names in its folder `pdf/`. A browser has no list of what a folder holds. */
export const wasmFile = 'typst.wasm';

export const fontFiles: readonly string[] = [
  'fonts/SourceSans3-Regular.ttf',
  'fonts/SourceSans3-SemiBold.ttf',
  'fonts/SourceSerif4-Italic.ttf',
  'fonts/SourceSerif4-Regular.ttf',
  'fonts/SourceSerif4-SemiBold.ttf',
  'fonts/SourceSerif4-SemiBoldItalic.ttf',
];
