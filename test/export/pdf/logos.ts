import { deflateSync } from 'node:zlib';

/** JPEG of 2 × 2 points, as ImageMagick writes it. */
const jpeg = {
  rgb: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAIDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABgQAQEAAwAAAAAAAAAAAAAAAAECABFB/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AEsyTJMgAaA5gf/Z',
  grey: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABgQAQEAAwAAAAAAAAAAAAAAAAECABFB/9oACAEBAAA/AEsyTJMgAaA5n//Z',
  cmyk: '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgAAgACBAERAAIRAQMRAQQRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAb/xAAZEAEAAgMAAAAAAAAAAAAAAAABAAIRITH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwA0qqrlerASgVAAA0BP/9k=',
};

const fromText = (text: string) => new TextEncoder().encode(text);
const fromDigits = (digits: string) => new Uint8Array(Buffer.from(digits, 'base64'));

/** A PNG of 2 × 2 points: the kind of its colours, its points without the filter's byte of each row, chunks before them. */
function png(kind: number, row: readonly number[], chunks: readonly [string, readonly number[]][] = []): Uint8Array {
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(content.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc(body), body.length + 4);
    return whole;
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, kind, 0, 0, 0]);
  const points = Buffer.from([0, ...row, 0, ...row]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      ...chunks.map(([name, content]) => chunk(name, Uint8Array.from(content))),
      chunk('IDAT', deflateSync(points)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Source: PNG (third edition), annex D. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const svg = (content: string) =>
  fromText(`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">${content}</svg>`);

/** Logos that may be in a file for the archive. */
export const goodLogos: Readonly<Record<string, Uint8Array>> = {
  'PNG with colours': png(2, [255, 0, 0, 0, 0, 255]),
  'PNG that is seen through': png(6, [255, 0, 0, 128, 0, 0, 255, 0]),
  'grey PNG': png(0, [0, 200]),
  'PNG with a palette': png(
    3,
    [0, 1],
    [
      ['PLTE', [255, 0, 0, 0, 0, 255]],
      ['tRNS', [255, 9]],
    ],
  ),
  JPEG: fromDigits(jpeg.rgb),
  'grey JPEG': fromDigits(jpeg.grey),
  SVG: svg('<rect width="60" height="40" fill="#1d4f7c"/><path d="M0 0L9 9H0z" fill="#fff"/>'),
  'SVG with colours that run, masks, blur and blending': svg(
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="0.3"/></linearGradient><mask id="m"><rect width="30" height="40" fill="white"/></mask><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><rect width="60" height="40" fill="url(#g)" opacity=".5"/><circle cx="20" cy="20" r="9" mask="url(#m)" style="mix-blend-mode:multiply"/><rect x="40" width="9" height="9" filter="url(#f)"/>',
  ),
};

/** Logos that make a file that is none, with what the user is told. */
export const badLogos: Readonly<Record<string, { readonly logo: Uint8Array; readonly told: RegExp }>> = {
  'JPEG for print': { logo: fromDigits(jpeg.cmyk), told: /CMYK/ },
  'SVG with text': { logo: svg('<text x="2" y="20">Granvik</text>'), told: /konturer/ },
  'SVG with a picture': { logo: svg(`<image href="data:image/jpeg;base64,${jpeg.cmyk}"/>`), told: /PNG/ },
};
