import fs from 'node:fs';
import path from 'node:path';
import { ruleCodes, ruleOf } from '../language/checks/rules.ts';
import { ruleSettings } from '../server/settings.ts';
import { root } from './run.ts';

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
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
