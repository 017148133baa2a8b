import type { Text } from '../texts.ts';

export const previewTexts = {
  title: { sv: 'Förhandsgranskning {name}', en: 'Preview {name}' },
  pinnedTitle: { sv: '[Förhandsgranskning] {name}', en: '[Preview] {name}' },
  published: { sv: 'Så ser allmänheten protokollet', en: 'As the public will see the minutes' },
  showPublished: { sv: 'Visa den publicerade versionen', en: 'Show the published version' },
  showOriginal: { sv: 'Visa originalet', en: 'Show the original' },
  hint: {
    sv: 'Pilarna upp och ned går mellan styckena. Enter går till stället i texten.',
    en: 'The arrows up and down go from paragraph to paragraph. Enter goes to the place in the text.',
  },
  unreadable: {
    sv: 'Protokollet går inte att läsa. Filen kan ha flyttats eller tagits bort.',
    en: 'The minutes cannot be read. The file may have been moved or deleted.',
  },
  notMinutes: { sv: 'Filen är inte ett protokoll.', en: 'The file is no minutes.' },
  noAnswer: {
    sv: 'Förhandsgranskningen får inget svar från språkservern. Stäng den och öppna den igen om det inte går över.',
    en: 'The preview has no answer from the language server. Close it and open it again if this does not pass.',
  },
  openFirst: {
    sv: 'Öppna ett protokoll först, så kan det förhandsgranskas.',
    en: 'Open minutes first; then they can be previewed.',
  },
} as const satisfies Record<string, Text>;
