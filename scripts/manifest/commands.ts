import type { Text } from '../../client/texts.ts';
import { type ManifestTexts, put } from './texts.ts';

/** A command as the palette and menus show it. */
interface Command {
  readonly command: `protokoll.${string}`;
  readonly title: Text;
  /** When it can be run; always, when it is left out. */
  readonly enablement?: string;
  /** A codicon, for menus that show one. */
  readonly icon?: `$(${string})`;
}

/** Commands in the order of the palette's settings page. Where they are in menus is said in package.json. */
const commands: readonly Command[] = [
  { command: 'protokoll.newMinutes', title: { sv: 'Nytt protokoll …', en: 'New Minutes…' }, icon: '$(new-file)' },
  {
    command: 'protokoll.newAgenda',
    title: { sv: 'Ny dagordning från detta möte …', en: 'New Agenda from This Meeting…' },
  },
  { command: 'protokoll.import', title: { sv: 'Läs in …', en: 'Read In…' } },
  { command: 'protokoll.export', title: { sv: 'Exportera …', en: 'Export…' }, icon: '$(export)' },
  { command: 'protokoll.exportAgain', title: { sv: 'Exportera igen', en: 'Export Again' } },
  {
    command: 'protokoll.exportItem',
    title: { sv: 'Protokollsutdrag av punkten vid markören …', en: 'Extract of the Item at the Cursor…' },
  },
  { command: 'protokoll.exportDecisions', title: { sv: 'Beslutslista …', en: 'List of Decisions…' } },
  { command: 'protokoll.exportActions', title: { sv: 'Åtgärdslista …', en: 'List of Actions…' } },
  { command: 'protokoll.exportAttendance', title: { sv: 'Närvarolista …', en: 'List of Attendance…' } },
  { command: 'protokoll.exportNotice', title: { sv: 'Anslag om justering …', en: 'Notice of Verified Minutes…' } },
  { command: 'protokoll.exportCalendar', title: { sv: 'Kalenderfil …', en: 'Calendar File…' } },
  { command: 'protokoll.insertAttendee', title: { sv: 'Infoga deltagare …', en: 'Insert Attendee…' } },
  { command: 'protokoll.insertAttachment', title: { sv: 'Infoga bilaga …', en: 'Insert Attachment…' } },
  { command: 'protokoll.renumber', title: { sv: 'Numrera om …', en: 'Renumber…' } },
  { command: 'protokoll.format', title: { sv: 'Formatera till standardform', en: 'Format to the Standard Form' } },
  {
    command: 'protokoll.maskIdentityNumbers',
    title: { sv: 'Ersätt personnummer', en: 'Replace Personal Identity Numbers' },
  },
  { command: 'protokoll.openRulePage', title: { sv: 'Öppna regelns sida', en: 'Open the Page of the Rule' } },
  { command: 'protokoll.openWalkthrough', title: { sv: 'Kom igång', en: 'Get Started' } },
  { command: 'protokoll.openSample', title: { sv: 'Öppna ett exempel …', en: 'Open an Example…' } },
  { command: 'protokoll.cheatSheet', title: { sv: 'Visa fusklappen', en: 'Show the Cheat Sheet' } },
  {
    command: 'protokoll.preview',
    title: { sv: 'Visa förhandsgranskning', en: 'Show Preview' },
    icon: '$(open-preview)',
  },
  {
    command: 'protokoll.previewToSide',
    title: { sv: 'Visa förhandsgranskning vid sidan om', en: 'Show Preview to the Side' },
    icon: '$(open-preview)',
  },
  {
    command: 'protokoll.previewPin',
    title: { sv: 'Fäst förhandsgranskningen vid det här protokollet', en: 'Pin the Preview to These Minutes' },
    icon: '$(pin)',
  },
  {
    command: 'protokoll.previewUnpin',
    title: { sv: 'Lossa förhandsgranskningen', en: 'Unpin the Preview' },
    icon: '$(pinned)',
  },
  {
    command: 'protokoll.previewPublished',
    title: { sv: 'Visa den publicerade versionen', en: 'Show the Published Version' },
    icon: '$(globe)',
  },
  {
    command: 'protokoll.previewOriginal',
    title: { sv: 'Visa originalet', en: 'Show the Original' },
    icon: '$(file)',
  },
  {
    command: 'protokoll.previewSource',
    title: { sv: 'Visa texten', en: 'Show the Text' },
    icon: '$(go-to-file)',
  },
  {
    command: 'protokoll.tasks.byDate',
    title: { sv: 'Visa uppgifter efter datum', en: 'Show Tasks by Date' },
    icon: '$(calendar)',
  },
  {
    command: 'protokoll.tasks.byPerson',
    title: { sv: 'Visa uppgifter efter person', en: 'Show Tasks by Person' },
    icon: '$(person)',
  },
  {
    command: 'protokoll.tasks.filter',
    title: { sv: 'Välj vilka uppgifter som visas …', en: 'Choose Which Tasks to Show…' },
    icon: '$(filter)',
  },
  {
    command: 'protokoll.tasks.clearFilter',
    title: { sv: 'Visa alla uppgifter', en: 'Show All Tasks' },
    icon: '$(filter-filled)',
  },
  {
    command: 'protokoll.meetings.preview',
    title: { sv: 'Förhandsgranska', en: 'Preview' },
    icon: '$(open-preview)',
  },
  { command: 'protokoll.meetings.export', title: { sv: 'Exportera …', en: 'Export…' }, icon: '$(export)' },
  { command: 'protokoll.whatNext', title: { sv: 'Vad vill du göra?', en: 'What Next?' } },
];

/** `contributes.commands`: those of the table, and in their places those that are in package.json with their own titles. */
export function contributedCommands(written: readonly { readonly command: string }[], texts: ManifestTexts): object[] {
  const rows = new Map<string, object>(written.map((row) => [row.command, row]));
  for (const { command, title, ...rest } of commands)
    rows.set(command, {
      command,
      title: put(texts, `command.${command}`, title),
      category: 'Protokoll',
      ...rest,
    });
  return [...rows.values()];
}
