import type { Text } from '../texts.ts';

/** What an export says and asks. */
export const exportTexts = {
  noMinutes: {
    sv: 'Öppna ett protokoll först, så kan det exporteras.',
    en: 'Open minutes first, then they can be exported.',
  },
  what: { sv: 'Exporten', en: 'The export' },
  unknown: { sv: '”{id}” finns inte', en: '“{id}” does not exist' },
  progress: { sv: 'Exporterar {paper} till {format} …', en: 'Exporting {paper} to {format}…' },
  title: { sv: 'Exportera', en: 'Export' },
  choosePaper: { sv: 'Vad vill du göra av protokollet?', en: 'What do you want to make of the minutes?' },
  chooseFormat: { sv: 'Välj format', en: 'Choose a format' },
  chooseOne: { sv: 'Välj {what}', en: 'Choose {what}' },
  chooseSeveral: { sv: 'Välj en eller flera', en: 'Choose one or more' },
  example: { sv: 'Till exempel {example}', en: 'For example {example}' },
  mayBeEmpty: { sv: 'Kan lämnas tomt', en: 'May be left empty' },
  required: { sv: 'Skriv något här, till exempel {example}', en: 'Write something here, for example {example}' },
  lastTime: { sv: 'förra gången', en: 'last time' },
  save: { sv: 'Exportera', en: 'Export' },
  done: { sv: 'Exporterade {name}.', en: 'Exported {name}.' },
  open: { sv: 'Öppna', en: 'Open' },
  showInFolder: { sv: 'Visa i mapp', en: 'Show in folder' },
  errors: {
    sv: 'Det finns fel i protokollet som bör rättas innan någon annan får läsa det.',
    en: 'There are errors in the minutes that should be mended before somebody else reads them.',
  },
  line: { sv: 'Rad {line}: {message}', en: 'Line {line}: {message}' },
  more: { sv: '… och {count} till.', en: '… and {count} more.' },
  exportAnyway: { sv: 'Exportera ändå', en: 'Export anyway' },
  showProblems: { sv: 'Visa felen', en: 'Show the errors' },
  personal: {
    sv: 'De här personuppgifterna står kvar i den publicerade versionen.',
    en: 'This personal data stays in the published version.',
  },
  publishAnyway: { sv: 'Exportera ändå', en: 'Export anyway' },
  showInText: { sv: 'Visa i texten', en: 'Show in the text' },
  showWarnings: {
    sv: '{count} saker att se över först',
    en: '{count} things to look at first',
  },
  showWarningsDetail: { sv: 'Visar dem i panelen Problem', en: 'Shows them in the Problems panel' },
  noItem: {
    sv: 'Ställ markören i en punkt som har ett nummer, så blir den ett protokollsutdrag.',
    en: 'Put the cursor in an item that has a number to make an extract of it.',
  },
} as const satisfies Record<string, Text>;
