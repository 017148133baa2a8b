/**
 * Which template has been proven: Typst's own compiler, which refuses to write a file that breaks the rules, has made
 * PDF/UA-1 and PDF/A-2a of every example and of hostile texts with it (test/export/pdf/conformance.test.ts). The
 * WebAssembly that is shipped writes the same bytes but cannot be asked for a standard, so the marks are stamped.
 */
const provenTemplate = 'c0dad43c7ead7c77ba40015e6fff739e1e145031cb33a57e81179f9702b00d9f';

/** True if it is the template that has been proven, to the letter. */
export async function isProven(template: string): Promise<boolean> {
  return (await templateHash(template)) === provenTemplate;
}

/** SHA-256 in hexadecimal digits. */
export async function templateHash(template: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(template.replaceAll('\r\n', '\n')));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
