import upng from 'upng-js';

/** The same picture with a limited number of colours, which text on a plain ground does not miss: a quarter of the bytes. */
export function withPalette(png: Uint8Array, colours: number): Uint8Array {
  const image = upng.decode(new Uint8Array(png).buffer);
  return new Uint8Array(upng.encode(upng.toRGBA8(image), image.width, image.height, colours));
}
