/** What the command ends with. Scripts rely on the numbers; `docs/cli.md` has the same table (tested). */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  missing: 3,
  unreadable: 4,
  directory: 5,
  binary: 6,
  tooLarge: 7,
  encoding: 8,
  unwritable: 9,
  internal: 10,
} as const;

export type ExitName = keyof typeof exitCodes;
export type ExitCode = (typeof exitCodes)[ExitName];

/** What each of them means, for the documentation. */
export const exitMeanings: Readonly<Record<ExitName, string>> = {
  ok: 'Allt gick bra.',
  findings:
    'Det finns fel i protokollen (med `--strict` även varningar), filer som inte är formaterade (`format --check`), eller text som inte kom med (`import --strict`).',
  usage: 'Kommandot är felskrivet.',
  missing: 'Filen finns inte, eller mönstret passar inte in på någon fil.',
  unreadable:
    'Filen går inte att läsa: den är skyddad, tom, trasig, har lösenord eller är i ett format som inte läses in.',
  directory: 'Det är en mapp, inte en fil.',
  binary: 'Filen är inte en textfil, eller för `import` inget dokument (till exempel en bild).',
  tooLarge: 'Filen är för stor (20 MB eller mer; ett dokument 100 MB), eller packar upp sig till för mycket.',
  encoding: 'Texten är inte giltig UTF-8 (eller UTF-16).',
  unwritable: 'Resultatet går inte att skriva, eller filen finns redan.',
  internal: 'Något gick fel i programmet. Anmäl det gärna.',
};

/** Of several outcomes the highest counts: a file that could not be read outweighs a finding. */
export function worst(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
