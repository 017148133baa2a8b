import { describe, expect, it, vi } from 'vitest';
import { patience, testEngine } from './built-engine.ts';
import { pageRequest } from './page-request.ts';

vi.setConfig({ testTimeout: patience });

const text = `Protokoll: Nämnden
Datum: 2024-03-12
Justerare: Bo Alm

Punkt 1. Ärende
Text.
Beslut
att anta planen.
Omröstning
Ja: Bo Alm
Nej: Eva Frid

Justeras: Bo Alm
`;

const head = '#let m = json("/minutes.json")\n#set document(title: m.title)\n';

async function warningsOf(main: string, files: Record<string, Uint8Array> = {}): Promise<string> {
  const { warnings } = await testEngine.render({
    ...pageRequest(text),
    design: { template: { main: head + main, files } },
  });
  return warnings.join();
}

describe('what a template never reads', () => {
  it('is told, by what the secretary calls it', async () => {
    const told = await warningsOf('#for b in m.blocks { if b.kind == "item" { heading(b.text) } }');
    for (const name of ['beslut', 'omröstningar', 'underskrifter', 'OJUSTERAT']) expect(told).toContain(name);
    expect(told).not.toContain('punkternas');
    expect(told).not.toContain('sekretess');
  });

  it('is not what it reads without a name, or in another file', async () => {
    expect(await warningsOf('#repr(m)')).toBe('');
    const files = { 'delar/rest.typ': new TextEncoder().encode('#let rest(b) = if b.kind == "vote" [Röster]') };
    const told = await warningsOf('#import "delar/rest.typ": rest\n#for b in m.blocks { rest(b) }', files);
    expect(told).not.toContain('omröstningar');
    expect(told).toContain('underskrifter');
  });

  it('is not what only a comment names', async () => {
    expect(await warningsOf('// "vote"\n/* "signatures" */\n#m.title')).toMatch(/omröstningar.*underskrifter/);
  });

  it('is nothing of the usual layout', async () => {
    expect((await testEngine.render(pageRequest(text))).warnings).toEqual([]);
  });
});
