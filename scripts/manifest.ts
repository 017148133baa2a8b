import fs from 'node:fs';
import path from 'node:path';
import { ruleCodes, ruleOf } from '../language/checks/rules.ts';
import { ruleSettings } from '../server/settings.ts';
import { root } from './run.ts';

/** The organisation's own look of PDF files, as client/pdf-design.ts reads it. */
const pdfSettings = {
  'protokoll.pdf.logotyp': pdfSetting(
    'Bild som står överst på första sidan (PNG, JPEG, GIF, WebP eller SVG). Sökvägen räknas från arbetsytans mapp.',
  ),
  'protokoll.pdf.logotypText': pdfSetting(
    'Vad logotypen föreställer, för den som inte ser den. Annars sägs ”Logotyp för” och organets namn.',
  ),
  'protokoll.pdf.farg': {
    ...pdfSetting('Färgen på nummer, rubriker över beslut och linjer, till exempel `#004f9f`.'),
    pattern: '^(?:#[0-9a-fA-F]{6})?$',
    patternErrorMessage: 'Skriv färgen så här: #004f9f',
  },
  'protokoll.pdf.typsnitt': pdfSetting(
    'Ett eget typsnitt (TTF eller OTF) för all text. Sökvägen räknas från arbetsytans mapp.',
  ),
  'protokoll.pdf.mall': pdfSetting(
    'En egen Typst-mall (`.typ`) i stället för hela den vanliga formen. Den kan läsa filerna i sin egen mapp och inga andra.',
  ),
};

function pdfSetting(markdownDescription: string) {
  return { type: 'string', scope: 'resource', default: '', markdownDescription };
}

/** package.json with the settings that are made from the table of rules. */
export function manifest(): string {
  const content = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const levels = ruleCodes.map((code) => {
    const { title, severity } = ruleOf(code);
    return [code, { type: 'string', enum: ruleSettings, default: severity, description: title }];
  });
  content.contributes.configuration = {
    title: 'Protokoll',
    properties: {
      'protokoll.regler': {
        type: 'object',
        markdownDescription:
          'Nivån för varje regel: `error`, `warning`, `information`, `hint`, eller `ignore` för en regel som inte ska gälla. De regler som inte står här har sin vanliga nivå.',
        default: {},
        properties: Object.fromEntries(levels),
        additionalProperties: false,
      },
      ...pdfSettings,
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
