// What is used of upng-js, which has no types of its own.
declare module 'upng-js' {
  interface Image {
    readonly width: number;
    readonly height: number;
  }
  const upng: {
    decode(png: ArrayBuffer): Image;
    /** The frames of an image, 4 bytes a pixel. */
    toRGBA8(image: Image): ArrayBuffer[];
    /** The maximum number of colours of the PNG; 0: of all. */
    encode(frames: readonly ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  };
  export default upng;
}
