// Writes docs/regler/: a page for each rule and a list of them, from the table of rules and their fixtures.
import fs from 'node:fs';
import path from 'node:path';
import { check } from '../language/checks/check.ts';
import { severityNames } from '../language/checks/finding-line.ts';
import type { RuleSetting } from '../language/checks/rule.ts';
import { fixTitles } from '../language/checks/rule.ts';
import { type RuleCode, ruleCodes, ruleOf, rulePage } from '../language/checks/rules.ts';
import { readMeeting } from '../language/meeting/read.ts';
import { parse } from '../language/parse.ts';
import { type Fixture, loadFixtures } from '../test/language/checks/fixture.ts';

const folder = path.join(import.meta.dirname, '../docs/regler');

/** What a level is called. */
function levelName(level: RuleSetting): string {
  return level === 'ignore' ? 'av' : severityNames[level].one;
}

/** The files of `docs/regler/`: their contents by name. */
export function ruleDocs(): Map<string, string> {
  const fixtures = loadFixtures();
  const files = new Map([['README.md', overview()]]);
  for (const code of ruleCodes) files.set(rulePage(code), page(code, fixtures));
  return files;
}

function overview(): string {
  const rows = ruleCodes.map((code) => {
    const { title, severity, law } = ruleOf(code);
    return `| [${code}](${rulePage(code)}) | ${title} | ${levelName(severity)} | ${law ?? ''} |`;
  });
  return `# Regler

Protokoll läser det som är skrivet och säger till när något saknas, säger emot sig eller kan skrivas bättre. Ingenting ändras
av sig självt. *Fel* är sådant som ett protokoll ska ha, *varning* sådant som det bör ha, *information* och *tips* är råd.
Vilka regler som gäller beror på vad det är för handling: minnesanteckningar behöver ingen justerare, en kallelse inga deltagare.

| regel | vad | nivå | bygger på |
|---|---|---|---|
${rows.join('\n')}

## Ändra nivå

Varje regel har en nivå som du kan ändra till \`error\`, \`warning\`, \`information\`, \`hint\` eller \`ignore\`.
Den som du väljer gäller alla handlingar som regeln gäller.

## Tysta en regel på ett ställe

Skriv en kommentar på raden före. Den gäller nästa rad med text och det stycke, den lista, det beslut eller den närvarolista
som börjar där; före en punkt gäller den bara rubriken.

\`\`\`protokoll
// protokoll: ignorera person/okand – Karin är konsult och var inte med
Beslut att uppdra åt @Karin Holm att återkomma.
\`\`\`

För hela filen, helst överst:

\`\`\`protokoll
// protokoll: ignorera i filen skrivregel/*
\`\`\`

Flera regler skrivs efter varandra, och \`skrivregel/*\` är alla i området. Det som står efter är till för den som läser.
`;
}

function page(code: RuleCode, fixtures: readonly Fixture[]): string {
  const rule = ruleOf(code);
  const own = fixtures.filter((fixture) => fixture.code === code);
  const given = own.find((fixture) => !fixture.isNearMiss);
  const near = own.find((fixture) => fixture.isNearMiss);
  if (!given || !near) throw new Error(`${code} has too few fixtures`); // the loader has made sure
  const fixes = rule.fixes.map((fix) => `- ${fixTitles[fix]}`);
  return [
    `# ${code}: ${rule.title}`,
    levels(code),
    rule.what,
    `**Varför:** ${rule.why}${rule.law ? ` Bygger på: ${rule.law}.` : ''}`,
    `**Gör så här:** ${rule.remedy}`,
    ...(fixes.length > 0 ? [`**Snabbkorrigeringar:**\n\n${fixes.join('\n')}`] : []),
    '## Exempel som ger anmärkning',
    source(given),
    ...(given.today ? [`Om dagens datum är ${given.today}:`] : []),
    findings(given).join('\n'),
    '## Exempel som inte ger den',
    source(near),
    '## Tysta regeln',
    `På ett ställe, på raden före:\n\n\`\`\`protokoll\n// protokoll: ignorera ${code}\n\`\`\``,
    `I hela filen:\n\n\`\`\`protokoll\n// protokoll: ignorera i filen ${code}\n\`\`\``,
    '[Alla regler](README.md)\n',
  ].join('\n\n');
}

function levels(code: RuleCode): string {
  const rule = ruleOf(code);
  const lines = [`**Nivå:** ${levelName(rule.severity)} (\`${rule.severity}\`)`];
  if (rule.weaker)
    lines[0] += `; ${levelName(rule.weaker.severity)} (\`${rule.weaker.severity}\`) när ${rule.weaker.when}`;
  for (const [setting, kinds] of bySetting(rule.byKind ?? {})) {
    lines.push(`**I ${kinds.join(', ')}:** ${levelName(setting)} (\`${setting}\`)`);
  }
  if (rule.beforePublishing)
    lines.push(
      '**Gäller bara inför publicering:** i exporten av den publika versionen, och med `protokoll check --publik`',
    );
  if (rule.notFor) lines.push(`**Gäller inte:** ${rule.notFor.join(', ')}`);
  return lines.join('  \n');
}

function bySetting(byKind: Readonly<Partial<Record<string, RuleSetting>>>): Map<RuleSetting, string[]> {
  const kinds = new Map<RuleSetting, string[]>();
  for (const [kind, setting] of Object.entries(byKind)) {
    if (setting) kinds.set(setting, [...(kinds.get(setting) ?? []), kind]);
  }
  return kinds;
}

function source({ text }: Fixture): string {
  return `\`\`\`protokoll\n${text.trimEnd()}\n\`\`\``;
}

/** What the rule says about its example. */
function findings({ code, text, today }: Fixture): string[] {
  const found = check(
    readMeeting(parse(text).value, text),
    { text },
    { ...(today === undefined ? {} : { today }), beforePublishing: true },
  );
  return found
    .filter((finding) => finding.code === code)
    .map(({ range, message, severity }) => {
      const line = text.slice(0, range.start).split('\n').length;
      const marked = text.slice(range.start, range.end).replaceAll('\n', ' ');
      return `- Rad ${line}, \`${marked}\`, ${levelName(severity)}: ${message}`;
    });
}

/** Writes the files and removes pages of rules that are no more. */
export function writeRuleDocs(): void {
  const files = ruleDocs();
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(folder)) if (!files.has(name)) fs.rmSync(path.join(folder, name));
  for (const [name, text] of files) fs.writeFileSync(path.join(folder, name), text);
}

if (import.meta.main) {
  writeRuleDocs();
  console.log(`Written: ${path.relative(process.cwd(), folder)}`);
}
