// The readers of formats that are text.
import { describe, expect, it } from 'vitest';
import { readIn } from '../read-in.ts';

const titles = ({ meeting }: Awaited<ReturnType<typeof readIn>>) => meeting.items.map(({ title }) => title?.value);
const kinds = ({ account }: Awaited<ReturnType<typeof readIn>>) => new Set(account.leftOut.map(({ kind }) => kind));

describe('Markdown', () => {
  it('has its head below the title, and settings in the account', async () => {
    const read = await readIn(
      '---\ntitle: Vätten\ndate: 2023-03-04\nlayout: post\n---\n\n# Protokoll\n\n## § 1 Start\nText.\n',
    );
    expect(read.meeting.date?.iso).toBe('2023-03-04');
    expect(titles(read)).toEqual(['Start']);
    expect(read.text).not.toMatch(/layout|---/);
    expect(kinds(read)).toContain('setting');
  });

  it.each([
    ['%', '% Årsmöte\n% Sekreterare: Sten Kvist\n% 2023-03-04\n\n## Start\nText.\n'],
    ['yaml', '---\ntitle: Årsmöte\nsekreterare: Sten Kvist\ndate: "2023-03-04"\n---\n\n## Start\nText.\n'],
  ])('has fields in its head (%s)', async (_, text) => {
    const { meeting } = await readIn(text);
    expect(meeting.date?.iso).toBe('2023-03-04');
    expect(meeting.secretary?.name).toBe('Sten Kvist');
  });

  it('has lists in its head: people, and the values of fields', async () => {
    const { meeting } = await readIn(
      '---\ndatum: 2023-03-04\nnärvarande:\n  - Ada Ek\n  - Bo Al\nabsent: [Cia Bok]\njusterare: [Ada Ek, Bo Al]\n---\n\n## Start\nText.\n',
    );
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Ek', 'present'],
      ['Bo Al', 'present'],
      ['Cia Bok', 'absent'],
    ]);
    expect(meeting.adjusters.map(({ name }) => name)).toEqual(['Ada Ek', 'Bo Al']);
  });

  it('has characters by their names, but for signs that tags are made of', async () => {
    expect((await readIn('&sect; 1 Sm&ouml;r &amp; br&ouml;d\nEtt &lt;b&gt;.\n')).text).toBe(
      '§ 1 Smör & bröd\nEtt &lt;b&gt;.\n',
    );
  });

  it('loses comments and tags for the look, not those in code', async () => {
    const read = await readIn(
      '# Protokoll\n\n## <u>Start</u>\nText.<!-- hemligt\nord --> Mer.\n\n```\n<span>kod</span>\n```\n',
    );
    expect(titles(read)).toEqual(['Start']);
    expect(read.text).not.toMatch(/<u>|hemligt/);
    expect(read.text).toContain('<span>kod</span>');
    expect(kinds(read)).toContain('comment');
  });

  it('has headings that are underlined, and a list below them is no item', async () => {
    const read = await readIn('Ett\n===\n\nA.\n\nTvå\n===\n\nB.\n\nTre\n===\n\nC:\n\n1.  Val av x\n\n2.  Val av y\n');
    expect(titles(read)).toEqual(['Ett', 'Två', 'Tre']);
  });
});

describe('Org-mode', () => {
  it('has its settings and comments in the account', async () => {
    const read = await readIn(
      '#+TITLE: Årsmöte i Vätten\n#+DATE: <2023-03-04>\n#+OPTIONS: toc:nil\n# glöm inte\n* Start\n:PROPERTIES:\n:ID: 7\n:END:\nText.\n* Slut\nText.\n',
    );
    expect(read.meeting.date?.iso).toBe('2023-03-04');
    expect(titles(read)).toEqual(['Start', 'Slut']);
    expect(read.text).not.toMatch(/#\+|glöm|:ID:/);
    expect(kinds(read)).toEqual(new Set(['setting', 'comment', 'markup']));
  });
});

describe('Typst', () => {
  const source = `#import "mall.typ": *
#let time = "17:31"
#show: protokoll.with(
  title: "Styrelsemöte",
  date: datetime(year: 2024, month: 03, day: 26),
  location: "Salen",
)
#deltagere(styrelsen: true, [Ada Ek], [Ja], [Bo Al], [Nej], [Cia Bok], [Ja, lämnade vid 2])
= Öppnande // av mötet
Mötet öppnades #time.
#pagebreak()
= Val
=== Beslut
#attSatser(
  [ *Ada* väljs till sekreterare. ],
  [ mötet ajourneras, men \\#1 kvarstår. ],
)
/* dold
text */
`;

  it('has the head in the arguments of its template', async () => {
    const { meeting } = await readIn(source, 'mote.typ');
    expect(meeting.date?.iso).toBe('2024-03-26');
    expect(meeting.place?.value).toBe('Salen');
    expect(meeting.start?.value).toBe('17:31');
  });

  it('has people and clauses in macros', async () => {
    const { meeting } = await readIn(source);
    expect(meeting.attendance.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Ek', 'present'],
      ['Cia Bok', 'present'],
      ['Bo Al', 'absent'],
    ]);
    expect(meeting.items.flatMap(({ decisions }) => decisions).flatMap(({ clauses }) => clauses)).toHaveLength(2);
  });

  it('has people and days in variables and arguments', async () => {
    const { meeting, text } = await readIn(
      '#let dag = datetime(day: 4, month: 3, year: 2023)\n#show: mote.with(date: dag, attendees: ("Ada Ek", "Bo Al"), absent: ("Cia Bok",))\n= Start <start>\nText.\n#heading(level: 1)[Val]\n+ ett\n+ två\n',
    );
    expect(meeting.date?.iso).toBe('2023-03-04');
    expect(meeting.attendance.map(({ status }) => status)).toEqual(['present', 'present', 'absent']);
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Start', 'Val']);
    expect(text).toMatch(/1\. ett\n\s*2\. två/);
  });

  it('has comments and statements in the account', async () => {
    const read = await readIn(source);
    expect(read.text).not.toMatch(/dold|pagebreak|import|av mötet/);
    expect(kinds(read)).toContain('comment');
    expect(kinds(read)).toContain('program');
  });
});

describe('TeX', () => {
  const source = `\\documentclass{protokoll}
\\title{Styrelsem\\"ote}
\\date{2024-03-26} % fel dag?
\\plats{Salen}
\\begin{document}
\\maketitle
\\funktionar[ordf]{Ordf\\"orande}{Ada Ek}{ada}
\\funktionar{Sekreterare}{Bo Al}{bo}
\\section{Val}
\\ordf{} v\\"aljs p\\aa{} nytt.\\\\
\\begin{beslut}
\\att{k\\"opa en \\textbf{stol}.}
\\att s\\"alja 10\\,\\% av bordet.
\\end{beslut}
\\end{document}
`;

  it('has the head, people, items and clauses in commands', async () => {
    const { meeting } = await readIn(source, 'mote.tex');
    expect(meeting.date?.iso).toBe('2024-03-26');
    expect(meeting.place?.value).toBe('Salen');
    expect(meeting.chair?.name).toBe('Ada Ek');
    expect(meeting.secretary?.name).toBe('Bo Al');
    expect(meeting.items.map(({ title }) => title?.value)).toEqual(['Val']);
    const clauses = meeting.items[0]?.decisions.flatMap((decision) => decision.clauses) ?? [];
    expect(clauses).toHaveLength(2);
  });

  it('has commands of its own, numbered lists and tables', async () => {
    const { text } = await readIn(
      '\\documentclass{x}\n\\newcommand{\\sekr}{Bo Al}\n\\begin{document}\n\\section{Val}\n\\begin{enumerate}\n\\item Ett\n\\item Två\n\\end{enumerate}\n\\sekr{} tackade.\n\\begin{tabular}{ll}\nPost & Belopp \\\\\n\\hline\nHyra & 900 \\\\\n\\end{tabular}\n\\end{document}\n',
    );
    expect(text).toMatch(/1\. Ett\n\s*2\. Två/);
    expect(text).toContain('Bo Al tackade.');
    expect(text).toMatch(/\| Post \| Belopp \|\n\| Hyra \| 900 \|/);
  });

  it('has comments and settings in the account', async () => {
    const read = await readIn(source);
    expect(read.text).not.toMatch(/fel dag|documentclass|\\/);
    expect(read.text).toContain('Ada Ek väljs på nytt.');
    expect(kinds(read)).toContain('comment');
  });
});

describe('The bytes of a text', () => {
  it.each([
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('§ 1 Öl')])],
    ['Windows-1252', Uint8Array.from([0xa7, 0x20, 0x31, 0x20, 0xd6, 0x6c])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Array.from('§ 1 Öl').flatMap((char) => [char.charCodeAt(0), 0])])],
  ])('are read as %s', async (_, bytes) => {
    const { importFile } = await import('../../../import/import-file.ts');
    const { text } = await importFile(bytes, 'a.txt', { read: () => Promise.reject() });
    expect(text).toBe('§ 1 Öl\n');
  });
});
