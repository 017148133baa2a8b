import fs from 'node:fs';
import path from 'node:path';
import { openMinutes } from '../../../../language/minutes-document.ts';
import { applyEdits } from '../../../../language/text/edit.ts';
import { refactorings } from '../../../../language/text/refactorings/refactorings.ts';
import { loadBeforeAfter, withStops } from '../fixes/before-after.ts';
const root = path.join(import.meta.dirname, '../../../fixtures/refactorings');
for (const f of loadBeforeAfter('refactorings')) {
  const [name = '', n = '1'] = f.what;
  const fix = (refactorings as any)[name].make(openMinutes(f.before), f.selection)[Number(n) - 1];
  const edits = fix?.edits() ?? [];
  const after = edits.length ? applyEdits(f.before, withStops(edits)) : 'inget\n';
  const file = path.join(root, f.name);
  const src = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, src.slice(0, src.indexOf('// blir:\n') + '// blir:\n'.length) + after);
  console.log(`\n######## ${f.name} (${f.what})\n${after}`);
}
