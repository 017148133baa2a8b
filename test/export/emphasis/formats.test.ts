import { describe, expect, it } from 'vitest';
import { renderAs } from '../render-as.ts';

const minutes = String.raw`# Protokoll: Kulturnämnden

**Datum:** 2024-03-07\
Plats: *Stora* salen\\

## § 1 Val av *ny* ordförande

Nämnden har **länge** talat om *hyran* och _elen_.\
Den är 2*3*4 kr, se snake_case_fil, 3\. maj och G:\Styrelsen\

- **Hyra:** 5 000 kr

§ 2 Kod

${'```'}
**inte** *fet* <br> \*
${'```'}

## Beslut
att *uppdra* åt <b>kansliet</b> att **skriva** brev
`;

async function read(format: string): Promise<string> {
  return new TextDecoder().decode(await renderAs(format, minutes));
}

describe('emphasis in a file', () => {
  it('is elements in HTML', async () => {
    const html = await read('html');
    for (const part of [
      '<em>Stora</em> salen</dd>',
      'Val av <em>ny</em> ordförande</h2>',
      'har <strong>länge</strong> talat om <em>hyran</em> och <em>elen</em>.<br>Den är 2*3*4',
      'se snake_case_fil, 3. maj och G:\\Styrelsen\\</p>',
      '<strong>Hyra:</strong> 5',
      '**inte** *fet* &lt;br&gt; \\*',
      '<em>uppdra</em> åt <strong>kansliet</strong> att <strong>skriva</strong> brev',
    ])
      expect(html).toContain(part);
    expect(html).not.toMatch(/[\ufdd0-\ufdef]/);
  });

  it('is Markdown in Markdown, and nothing in text', async () => {
    const markdown = await read('markdown');
    expect(markdown).toContain('har **länge** talat om *hyran* och *elen*.');
    expect(markdown).toContain('2\\*3\\*4 kr');
    const text = await read('text');
    expect(text).toContain('har länge talat om hyran och elen.');
    expect(text).toContain('att uppdra åt kansliet att skriva brev');
    for (const file of [markdown, text]) expect(file).not.toMatch(/[\ufdd0-\ufdef]/);
  });
});
