/** The container in the activity bar, its views, what they say when they are empty, and the colours of the marks. */
import type { Text } from '../../client/texts.ts';
import { type ManifestTexts, put } from './texts.ts';

const icon = 'media/protokoll-activity.svg';

interface View {
  readonly id: `protokoll.${string}`;
  readonly name: Text;
}

const views: readonly View[] = [
  { id: 'protokoll.tasks', name: { sv: 'Beslut och uppgifter', en: 'Decisions and Tasks' } },
  { id: 'protokoll.attendance', name: { sv: 'Deltagare', en: 'Attendance' } },
  { id: 'protokoll.meetings', name: { sv: 'Möten', en: 'Meetings' } },
];

interface Welcome {
  readonly view: View['id'];
  /** Distinguishes this text from others of the view. */
  readonly id: string;
  readonly when: string;
  /** A link on a line of its own is a button. */
  readonly contents: Text;
}

const newMinutes = {
  sv: '[Nytt protokoll](command:protokoll.newMinutes)',
  en: '[New Minutes](command:protokoll.newMinutes)',
};
const getStarted = {
  sv: '[Kom igång](command:protokoll.openWalkthrough)',
  en: '[Get Started](command:protokoll.openWalkthrough)',
};
const openFolder = {
  sv: '[Öppna mapp](command:workbench.action.files.openFolder)',
  en: '[Open Folder](command:workbench.action.files.openFolder)',
};

function lines(...texts: readonly Text[]): Text {
  return { sv: texts.map(({ sv }) => sv).join('\n'), en: texts.map(({ en }) => en).join('\n') };
}

const welcomes: readonly Welcome[] = [
  {
    view: 'protokoll.tasks',
    id: 'mapp',
    when: 'workspaceFolderCount == 0 && !protokoll.tasks.filtered',
    contents: lines(
      {
        sv: 'Öppna mappen med dina protokoll, så står här vad som är beslutat och vem som ska göra vad.',
        en: 'Open the folder with your minutes to see here what has been decided and who shall do what.',
      },
      openFolder,
      newMinutes,
      getStarted,
    ),
  },
  {
    view: 'protokoll.tasks',
    id: 'tom',
    when: 'workspaceFolderCount != 0 && !protokoll.tasks.filtered',
    contents: lines(
      {
        sv: 'Här kommer det som beslutas och det som någon ska göra, från alla protokoll i mappen. Ännu finns inget.',
        en: 'What is decided and what somebody shall do will stand here, from all minutes of the folder. There is nothing yet.',
      },
      newMinutes,
      getStarted,
    ),
  },
  {
    view: 'protokoll.attendance',
    id: 'inget',
    when: '!protokoll.attendance.ofMinutes',
    contents: lines(
      {
        sv: 'Öppna ett protokoll, så står här vilka som var med, och vid vilka punkter.',
        en: 'Open minutes to see here who was there, and for which items.',
      },
      newMinutes,
      getStarted,
    ),
  },
  {
    view: 'protokoll.attendance',
    id: 'tom',
    when: 'protokoll.attendance.ofMinutes',
    contents: {
      sv: 'Protokollet har ingen närvarolista. Skriv ”Närvarande” på en rad, och sedan varje person på en egen rad.',
      en: 'The minutes have no list of attendance. Write “Närvarande” on a line, and then each person on a line of their own.',
    },
  },
  {
    view: 'protokoll.meetings',
    id: 'mapp',
    when: 'workspaceFolderCount == 0',
    contents: lines(
      {
        sv: 'Öppna mappen med dina protokoll, så står alla möten här.',
        en: 'Open the folder with your minutes to see all meetings here.',
      },
      openFolder,
      newMinutes,
      getStarted,
    ),
  },
  {
    view: 'protokoll.meetings',
    id: 'tom',
    when: 'workspaceFolderCount != 0',
    contents: lines(
      {
        sv: 'Det finns inga protokoll i mappen ännu. De har filnamn som slutar på .protokoll.',
        en: 'There are no minutes in the folder yet. Their file names end in .protokoll.',
      },
      newMinutes,
      getStarted,
    ),
  },
];

interface Colour {
  readonly id: `protokoll.${string}`;
  readonly description: Text;
  /** By theme, as #RRGGBB or #RRGGBBAA. */
  readonly defaults: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;
}

const transparent = '#00000000';

const colours: readonly Colour[] = [
  {
    id: 'protokoll.beslutadPunkt',
    description: {
      sv: 'Märket vid rullningslisten för punkter med beslut.',
      en: 'The mark beside the scroll bar of items with decisions.',
    },
    defaults: {
      dark: '#89d185',
      light: '#388a34',
      highContrast: '#89d185',
      highContrastLight: '#2e7d32',
    },
  },
  {
    id: 'protokoll.sekretessBakgrund',
    description: {
      sv: 'Bakgrunden till text som omfattas av sekretess.',
      en: 'The background of text that is covered by secrecy.',
    },
    // With high contrast the line in the margin says it: nothing may come between text and background.
    defaults: {
      dark: '#d1861618',
      light: '#d1861614',
      highContrast: transparent,
      highContrastLight: transparent,
    },
  },
  {
    id: 'protokoll.sekretess',
    description: {
      sv: 'Märket vid rullningslisten för text som omfattas av sekretess.',
      en: 'The mark beside the scroll bar of text that is covered by secrecy.',
    },
    defaults: {
      dark: '#d18616',
      light: '#b5730f',
      highContrast: '#f38518',
      highContrastLight: '#8a4b00',
    },
  },
];

/** What package.json contributes of all this. */
export function viewContributions(texts: ManifestTexts): Record<string, unknown> {
  return {
    viewsContainers: { activitybar: [{ id: 'protokoll', title: 'Protokoll', icon }] },
    views: { protokoll: views.map(({ id, name }) => ({ id, name: put(texts, `view.${id}`, name), icon })) },
    viewsWelcome: welcomes.map(({ view, id, when, contents }) => ({
      view,
      contents: put(texts, `welcome.${view}.${id}`, contents),
      when,
    })),
    colors: colours.map(({ id, description, defaults }) => ({
      id,
      description: put(texts, `colour.${id}`, description),
      defaults,
    })),
  };
}
