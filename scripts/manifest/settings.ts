/** Every setting but the levels of the rules, in the groups and the order in which the settings editor shows them. */
import { languageSetting } from '../../client/language-setting.ts';
import type { Text } from '../../client/texts.ts';
import { ruleCodes, ruleOf } from '../../language/checks/rules.ts';
import { ruleSettings } from '../../server/settings.ts';
import { type ManifestTexts, put } from './texts.ts';

/** A setting as a row. What is beside its description goes into package.json as it is. */
interface Setting {
  readonly name: `protokoll.${string}`;
  readonly type: 'string' | 'boolean' | 'number' | 'object';
  readonly default: unknown;
  /** Markdown; a setting's name between ` and # marks is a link: `#protokoll.regler#`. */
  readonly description: Text;
  /** `resource` (each folder its own) unless a comment beside it says why not. */
  readonly scope?: 'window' | 'application';
  readonly enum?: readonly string[];
  /** What each value of `enum` is called in the settings editor. */
  readonly enumItemLabels?: readonly string[];
  /** What each value of `enum` means. */
  readonly enumDescriptions?: readonly Text[];
  readonly pattern?: string;
  readonly patternErrorMessage?: Text;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: object;
  readonly additionalProperties?: boolean;
}

interface SettingGroup {
  readonly id: string;
  readonly title: Text;
  readonly settings: readonly Setting[];
}

const ruleLevels = Object.fromEntries(
  ruleCodes.map((code) => {
    const { title, severity } = ruleOf(code);
    return [code, { type: 'string', enum: ruleSettings, default: severity, description: title }];
  }),
);

export const settingGroups: readonly SettingGroup[] = [
  {
    id: 'kontroll',
    title: { sv: 'Kontroll', en: 'Checks' },
    settings: [
      {
        name: 'protokoll.regler',
        type: 'object',
        // The server has one set of levels for all that it has open.
        scope: 'window',
        default: {},
        description: {
          sv: 'Nivån för varje regel: `error`, `warning`, `information`, `hint`, eller `ignore` för en regel som inte ska gälla. De regler som inte står här har sin vanliga nivå.',
          en: 'The level of each rule: `error`, `warning`, `information`, `hint`, or `ignore` for a rule that is to be off. Rules that are not listed have their usual level.',
        },
        properties: ruleLevels,
        additionalProperties: false,
      },
    ],
  },
  {
    id: 'utseende',
    title: { sv: 'Utseende', en: 'Appearance' },
    settings: [
      {
        name: languageSetting,
        type: 'string',
        // One user reads with one pair of eyes, whatever is open.
        scope: 'window',
        default: 'sv',
        enum: ['sv', 'en'],
        // Each language by its own name, for those who cannot read the other.
        enumItemLabels: ['Svenska', 'English'],
        description: {
          sv: 'Språket i Protokolls frågor och meddelanden. Kommandonas och inställningarnas namn, anmärkningarna och det som exporteras är på svenska.',
          en: 'The language of Protokoll’s questions and messages. Findings and exports are in Swedish.',
        },
      },
      {
        name: 'protokoll.markeringar',
        type: 'boolean',
        default: true,
        description: {
          sv: 'Märk punkter med beslut i marginalen, och visa med bakgrund vad som omfattas av sekretess.',
          en: 'Mark items with decisions in the margin, and show with a background what is covered by secrecy.',
        },
      },
    ],
  },
  {
    id: 'export',
    title: { sv: 'Export', en: 'Export' },
    settings: [
      // The organisation's own look of PDF files, as client/pdf-design.ts reads it.
      {
        name: 'protokoll.pdf.logotyp',
        type: 'string',
        default: '',
        description: {
          sv: 'Bild som står överst på första sidan (PNG, JPEG, GIF, WebP eller SVG). Sökvägen räknas från arbetsytans mapp.',
          en: 'Picture at the top of the first page (PNG, JPEG, GIF, WebP or SVG). The path starts from the folder of the workspace.',
        },
      },
      {
        name: 'protokoll.pdf.logotypText',
        type: 'string',
        default: '',
        description: {
          sv: 'Vad logotypen föreställer, för den som inte ser den. Annars sägs ”Logotyp för” och organets namn.',
          en: 'What the logo shows, for those who do not see it. Otherwise: ”Logotyp för” and the name of the body.',
        },
      },
      {
        name: 'protokoll.pdf.farg',
        type: 'string',
        default: '',
        description: {
          sv: 'Färgen på nummer, rubriker över beslut och linjer, till exempel `#004f9f`.',
          en: 'The colour of numbers, headings of decisions and lines, for example `#004f9f`.',
        },
        pattern: '^(?:#[0-9a-fA-F]{6})?$',
        patternErrorMessage: { sv: 'Skriv färgen så här: #004f9f', en: 'Write the colour like this: #004f9f' },
      },
      {
        name: 'protokoll.pdf.typsnitt',
        type: 'string',
        default: '',
        description: {
          sv: 'Ett eget typsnitt (TTF eller OTF) för all text. Sökvägen räknas från arbetsytans mapp.',
          en: 'A font of your own (TTF or OTF) for all text. The path starts from the folder of the workspace.',
        },
      },
      {
        name: 'protokoll.pdf.mall',
        type: 'string',
        default: '',
        description: {
          sv: 'En egen Typst-mall (`.typ`) i stället för hela den vanliga formen. Den kan läsa filerna i sin egen mapp och inga andra.',
          en: 'A Typst template (`.typ`) of your own in place of the usual form. It can read the files in its own folder and no others.',
        },
      },
      {
        name: 'protokoll.word.mall',
        type: 'string',
        default: '',
        description: {
          sv: 'En egen Word-mall (`.docx` eller `.dotx`) att fylla i. Sökvägen räknas från arbetsytans mapp.',
          en: 'A Word template (`.docx` or `.dotx`) of your own to fill in. The path starts from the folder of the workspace.',
        },
      },
      {
        name: 'protokoll.export.mapp',
        type: 'string',
        default: '',
        description: {
          sv: 'Mappen som föreslås för det som exporteras, räknad från arbetsytans mapp. Annars föreslås den där protokollet ligger.',
          en: 'The folder that is suggested for exports, starting from the folder of the workspace. Otherwise the one of the minutes.',
        },
      },
    ],
  },
  {
    id: 'forhandsgranskning',
    title: { sv: 'Förhandsgranskning', en: 'Preview' },
    settings: [
      {
        name: 'protokoll.forhandsgranskning.foljRedigeraren',
        type: 'boolean',
        default: true,
        description: {
          sv: 'Förhandsgranskningen rullar med när du rullar i texten.',
          en: 'The preview scrolls along when you scroll the text.',
        },
      },
      {
        name: 'protokoll.forhandsgranskning.foljForhandsgranskningen',
        type: 'boolean',
        default: true,
        description: {
          sv: 'Texten rullar med när du rullar i förhandsgranskningen.',
          en: 'The text scrolls along when you scroll the preview.',
        },
      },
    ],
  },
];

/** `contributes.configuration`, with its texts put into `texts`. Groups that are still empty are left out. */
export function configuration(texts: ManifestTexts): object[] {
  return settingGroups
    .filter(({ settings }) => settings.length > 0)
    .map(({ id, title, settings }, order) => ({
      id: `protokoll.${id}`,
      title: put(texts, `settings.${id}`, title),
      order,
      properties: Object.fromEntries(settings.map((setting, place) => [setting.name, property(setting, place, texts)])),
    }));
}

function property(setting: Setting, order: number, texts: ManifestTexts): object {
  const { name, description, enumDescriptions, patternErrorMessage, type, scope, ...rest } = setting;
  const key = `setting.${name}`;
  return {
    type,
    scope: scope ?? 'resource',
    order,
    ...rest,
    markdownDescription: put(texts, key, description),
    ...(enumDescriptions
      ? { markdownEnumDescriptions: enumDescriptions.map((text, index) => put(texts, `${key}.${index}`, text)) }
      : {}),
    ...(patternErrorMessage ? { patternErrorMessage: put(texts, `${key}.pattern`, patternErrorMessage) } : {}),
  };
}
