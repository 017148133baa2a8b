/**
 * The README as the extension's own page in VS Code can show it, which reads no other file: pictures stand in the text
 * itself, and links to files are text. `read` gives a picture's bytes by its path.
 */
export function readmeForPackage(text: string, read: (file: string) => Uint8Array): string {
  return text.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, mark: string, label: string, address: string) => {
    if (/^(?:[a-z]+:|#)/.test(address)) return whole;
    if (mark === '') return label;
    const picture = Buffer.from(read(address)).toString('base64');
    return `![${label}](data:image/png;base64,${picture})`;
  });
}
