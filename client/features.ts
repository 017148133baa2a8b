/** The one list of what the extension does beside the language server. Each feature is in a file or folder of its own. */
import { registerFormat, registerMaskIdentityNumbers, registerRenumber } from './commands/edit-minutes.ts';
import { registerExport } from './commands/export.ts';
import { registerGettingStarted } from './commands/getting-started.ts';
import { registerImportFile } from './commands/import-file.ts';
import { registerInsertAttachment } from './commands/insert-attachment.ts';
import { registerInsertAttendee } from './commands/insert-attendee.ts';
import { registerNewAgenda } from './commands/new-agenda.ts';
import { registerNewMinutes } from './commands/new-minutes.ts';
import { registerOpenRulePage } from './commands/open-rule-page.ts';
import { registerShowPlaces } from './commands/show-places.ts';
import { registerDecorations } from './decorations.ts';
import type { Feature } from './feature.ts';
import { registerSettingsMigration } from './migrate-settings.ts';
import { registerFileDrop } from './paste/file-drop.ts';
import { registerTablePaste } from './paste/table-paste.ts';
import { registerPreview } from './preview/register-previews.ts';
import { registerServerFiles } from './server-files.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTasks } from './tasks/provider.ts';
import { registerViews } from './views/register-views.ts';

export const features: readonly Feature[] = [
  registerExport,
  registerGettingStarted,
  registerPreview,
  registerServerFiles,
  registerSettingsMigration,
  registerShowPlaces,
  registerStatusBar,
  registerTasks,
  registerViews,
  registerDecorations,
  registerFormat,
  registerMaskIdentityNumbers,
  registerRenumber,
  registerImportFile,
  registerInsertAttachment,
  registerInsertAttendee,
  registerNewAgenda,
  registerNewMinutes,
  registerOpenRulePage,
  registerTablePaste,
  registerFileDrop,
];
