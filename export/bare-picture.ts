/** Pictures as they are seen: without who took them, where and with what, and without what follows after them. */

interface Kind {
  readonly extension: string;
  readonly mediaType: string;
  readonly start: RegExp;
  readonly bare?: (bytes: Uint8Array) => Uint8Array;
}

const kinds: readonly Kind[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first bytes of a file.
  { extension: 'png', mediaType: 'image/png', start: /^\x89PNG\r\n\x1a\n/, bare: barePng },
  { extension: 'jpeg', mediaType: 'image/jpeg', start: /^\xff\xd8\xff/, bare: bareJpeg },
  { extension: 'gif', mediaType: 'image/gif', start: /^GIF8/ },
  { extension: 'bmp', mediaType: 'image/bmp', start: /^BM/ },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first bytes of a file.
  { extension: 'tiff', mediaType: 'image/tiff', start: /^(?:II\*\x00|MM\x00\*)/ },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first bytes of a file.
  { extension: 'emf', mediaType: 'image/x-emf', start: /^\x01\x00\x00\x00[\s\S]{36} EMF/ },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first bytes of a file.
  { extension: 'wmf', mediaType: 'image/x-wmf', start: /^(?:\xd7\xcd\xc6\x9a|\x01\x00\x09\x00)/ },
];

export interface BarePicture {
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The picture, or undefined when Word cannot show it. */
export function barePicture(bytes: Uint8Array): BarePicture | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = kinds.find((each) => each.start.test(start));
  if (!kind) return undefined;
  const { extension, mediaType, bare } = kind;
  return { extension, mediaType, bytes: bare?.(bytes) ?? bytes };
}

/** Chunks that say how the picture looks. Source: PNG (third edition), 11. */
const pngChunks = /^(?:[A-Z]...|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|pHYs|bKGD|hIST|sPLT)$/;

function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngChunks.test(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(kept);
}

/** Segments that say how the picture looks: JFIF (APP0), its colours (APP2, APP14). Source: ITU-T T.81, B.1.1.3. */
const isKeptSegment = (marker: number) =>
  marker < 0xe0 || marker === 0xe0 || marker === 0xe2 || marker === 0xee || (marker > 0xef && marker !== 0xfe);

function bareJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    const end = at + 2 + view.getUint16(at + 2);
    if (isKeptSegment(marker)) kept.push(bytes.subarray(at, end));
    else if (marker === 0xe1) kept.push(onlyOrientation(bytes.subarray(at + 4, end)));
    at = end;
    // What follows the start of a scan is the picture, up to the last end of one.
    if (marker !== 0xda) continue;
    const last = endOfImage(bytes, at);
    kept.push(bytes.subarray(at, last));
    break;
  }
  return joined(kept);
}

/** The tag that says how a picture is turned; 3 is a whole number of two bytes. Source: Exif 2.32, 4.6.4 and TIFF 6.0. */
const orientationTag = 0x0112;

/** The segment again with nothing but how the picture is turned; empty when it does not say. */
function onlyOrientation(content: Uint8Array): Uint8Array {
  const head = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const isExif = head.every((byte, at) => content[at] === byte) && content.length >= 20;
  if (!isExif) return new Uint8Array();
  const view = new DataView(content.buffer, content.byteOffset + head.length, content.length - head.length);
  const isLittle = view.getUint8(0) === 0x49;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > view.byteLength) return new Uint8Array();
  const count = view.getUint16(first, isLittle);
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= view.byteLength; at += 12) {
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const turned = view.getUint16(at + 8, isLittle);
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned & 15, 0, 0, 0, 0, 0, 0];
    return new Uint8Array([0xff, 0xe1, 0, 2 + head.length + tiff.length, ...head, ...tiff]);
  }
  return new Uint8Array();
}

/** After the first end-of-image marker from `from`; within a scan 0xff is followed by 0 or a restart marker. */
function endOfImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
