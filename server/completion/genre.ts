import type { Meeting } from '../../language/meeting/model.ts';

/** What sort of meeting it is, for what is offered first: the same words are allowed in all. */
export type Genre = 'municipal' | 'board' | 'general' | 'notes' | 'agenda' | 'register';

const municipal = /nämnd|fullmäktige|kommunstyrelse|regionstyrelse|utskott|beredning/i;
const general = /årsmöte|stämma|medlemsmöte/i;

/** The genre by the title line: the kind of minutes, and the words of the body. */
export function genreOf({ kind, title }: Meeting): Genre {
  return genreOfWords(kind, title?.text.value ?? '');
}

/** The genre by the kind of minutes, and the words of the title line or the body. */
export function genreOfWords(kind: Meeting['kind'], title: string): Genre {
  const words = title.normalize('NFC');
  switch (kind) {
    case 'Minnesanteckningar':
    case 'Mötesanteckningar':
    case 'Anteckningar':
      return 'notes';
    case 'Dagordning':
    case 'Kallelse':
    case 'Föredragningslista':
      return 'agenda';
    case 'Register':
      return 'register';
    case 'Årsmötesprotokoll':
    case 'Stämmoprotokoll':
      return 'general';
    default:
      if (general.test(words)) return 'general';
      return municipal.test(words) ? 'municipal' : 'board';
  }
}
