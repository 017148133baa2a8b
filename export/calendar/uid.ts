/**
 * A name for what these texts describe: the same for the same texts, another for others. It looks like a UUID of version 8
 * (RFC 9562, 5.8: made in an own way), of the texts’ 128-bit FNV-1a hash. It need not withstand attacks, only
 * be the same everywhere and at once, which the platforms' own hashes are not.
 */
export function uidOf(...texts: readonly string[]): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const octet of new TextEncoder().encode(JSON.stringify(texts)))
    hash = ((hash ^ BigInt(octet)) * 0x1000000000000000000013bn) & 0xffffffffffffffffffffffffffffffffn;
  const digits = hash.toString(16).padStart(32, '0');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digits.slice(from, to));
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
