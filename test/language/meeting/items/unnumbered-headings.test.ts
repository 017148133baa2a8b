/** Items headed by labels, bullets or numbers that are otherwise than those around them. */
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../language/meeting/model.ts';
import { readText } from '../read-text.ts';

const head = 'Protokoll styrelsemöte Ängens IF 2024-03-07\n\nNärvarande: Anna Ek, Bo Ask\n\n';

function titles(items: string): string[] {
  const of = (item: Item): string[] => [
    [item.number?.value, item.title?.value].filter((part) => part !== undefined).join(' '),
    ...item.items.flatMap(of),
  ];
  return readText(`${head}${items}`).items.flatMap(of);
}

describe('the items of minutes', () => {
  test.each<[string, readonly string[]]>([
    [
      'Mötets öppnande:\n\nAnna öppnade mötet.\n\nVal av justerare:\n\nBo valdes.\n\nEkonomi:\n\nKassan är god.\n\nStaketet vid grinden:\n\nVi målar.\n',
      ['Mötets öppnande', 'Val av justerare', 'Ekonomi', 'Staketet vid grinden'],
    ],
    [
      'Mötets öppnande: Anna öppnade mötet.\n\nVal av justerare: Bo valdes.\n\nEkonomi: kassören redovisade läget.\n',
      ['Mötets öppnande', 'Val av justerare', 'Ekonomi'],
    ],
    [
      '**Mötets öppnande:** Anna öppnade mötet.\n\n**Val av justerare:** Bo valdes.\n\n**Ekonomi:** Kassan är god.\n',
      ['Mötets öppnande', 'Val av justerare', 'Ekonomi'],
    ],
    [
      '* mötets stadgeenliga utlysande\n\nMötet var utlyst.\n\n* val av mötesordförande\n\nAnna valdes.\n\n* godkännande av dagordning\n\nDen godkändes.\n',
      ['mötets stadgeenliga utlysande', 'val av mötesordförande', 'godkännande av dagordning'],
    ],
    [
      '1 Mötet öppnas av Anna.\n2 Bo väljs till justerare.\n3 Mötet beslutar att måla staketet.\n4 Övriga frågor tas upp.\n5 Mötet avslutas.\n',
      [
        '1 Mötet öppnas av Anna.',
        '2 Bo väljs till justerare.',
        '3 Mötet beslutar att måla staketet.',
        '4 Övriga frågor tas upp.',
        '5 Mötet avslutas.',
      ],
    ],
    [
      '1. Mötets öppnande\n\nAnna öppnade.\n\n2. Ekonomi\n\nKassan är god.\n\n      3. Övriga frågor\n\n      Inga.\n\n4.Mötets avslutande\n',
      ['1 Mötets öppnande', '2 Ekonomi', '3 Övriga frågor', '4 Mötets avslutande'],
    ],
    [
      '§ 7 Öppnande\nText.\n\n§ 8 a). Rapport\nText.\n\n§ 8 b). Bokslut\nText.\n',
      ['7 Öppnande', '8 a Rapport', '8 b Bokslut'],
    ],
    [
      'Godkännande av dagordning\nDen godkändes.\n\nVal av ordförande och sekreterare för årsmötet samt två personer att jämte ordföranden justera dagens protokoll.\nDet blev Anna.\n\nÖvriga frågor\nInga.\n',
      [
        'Godkännande av dagordning',
        'Val av ordförande och sekreterare för årsmötet samt två personer att jämte ordföranden justera dagens protokoll.',
        'Övriga frågor',
      ],
    ],
    [
      '1. Öppnande\n\n2. Info från kommunen: Skyltar om kvarliggande båtar är svårt att få igenom. Vi får skriva till kommunen om det.\n\n3. Avslutning\n',
      ['1 Öppnande', '2 Info från kommunen', '3 Avslutning'],
    ],
    // Labels, bullets and numbers within the text of items are none.
    [
      '1. Rapporter\n\nKassören: kassan är god.\n\nHamnen:\n\nInget nytt.\n\n2. Avslutning\n',
      ['1 Rapporter', '2 Avslutning'],
    ],
    ['§ 1 Rapporter\n\n* kassan\n\n* hamnen\n\n* val av redaktör\n\n§ 2 Avslutning\n', ['1 Rapporter', '2 Avslutning']],
    ['§ 3 Val\nText.\n\nParagraf 3 förklarades omedelbart justerad.\n\n§ 4 Avslutning\n', ['3 Val', '4 Avslutning']],
  ])('%j', (text, expected) => expect(titles(text)).toEqual(expected));
});
