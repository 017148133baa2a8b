import * as vscode from 'vscode';
import { type MinutesStatus, type StatusParams, statusRequest } from '../server/views/view-protocol.ts';
import { followActiveMinutes } from './active-minutes.ts';
import { onMinutesChanged } from './changes.ts';
import type { FeatureContext } from './feature.ts';
import { say } from './say.ts';
import { type StatusTexts, statusTexts } from './status-text.ts';
import type { Text } from './texts.ts';

const nextCommand = 'protokoll.whatNext';

/** What the items are called where they can be hidden. */
const names = {
  meeting: { sv: 'Protokoll: möte', en: 'Protokoll: meeting' },
  verification: { sv: 'Protokoll: justering', en: 'Protokoll: verification' },
} satisfies Record<string, Text>;

/** What can be done with minutes from the status bar, in order. Commands that are not there are not offered. */
const nextSteps: readonly { readonly command: string; readonly icon: string; readonly text: Text }[] = [
  { command: 'workbench.actions.view.problems', icon: 'warning', text: { sv: 'Visa problem', en: 'Show Problems' } },
  { command: 'protokoll.preview', icon: 'open-preview', text: { sv: 'Förhandsgranska', en: 'Preview' } },
  { command: 'protokoll.export', icon: 'export', text: { sv: 'Exportera …', en: 'Export…' } },
  { command: 'protokoll.exportAgain', icon: 'sync', text: { sv: 'Exportera igen', en: 'Export Again' } },
  { command: 'protokoll.exportDecisions', icon: 'law', text: { sv: 'Gör en beslutslista …', en: 'List Decisions…' } },
  { command: 'protokoll.exportActions', icon: 'tasklist', text: { sv: 'Gör en åtgärdslista …', en: 'List Tasks…' } },
  {
    command: 'protokoll.tasks.focus',
    icon: 'checklist',
    text: { sv: 'Visa beslut och uppgifter', en: 'Show Decisions and Tasks' },
  },
  { command: 'protokoll.attendance.focus', icon: 'person', text: { sv: 'Visa deltagare', en: 'Show Attendance' } },
  { command: 'protokoll.meetings.focus', icon: 'notebook', text: { sv: 'Visa alla möten', en: 'Show All Meetings' } },
];

/** What the active minutes are, how much is decided in them, their problems, and whether they are verified. */
export function registerStatusBar({ client }: FeatureContext): vscode.Disposable {
  const active = followActiveMinutes();
  const main = vscode.window.createStatusBarItem('protokoll.meeting', vscode.StatusBarAlignment.Left, 40);
  const state = vscode.window.createStatusBarItem('protokoll.verification', vscode.StatusBarAlignment.Left, 39);
  const items = [
    { item: main, name: names.meeting, of: ({ meeting }: StatusTexts) => meeting },
    { item: state, name: names.verification, of: ({ verification }: StatusTexts) => verification },
  ];
  for (const { item, name } of items) {
    item.name = say(name);
    item.command = nextCommand;
  }
  /** What is known of the active minutes. */
  let known: MinutesStatus | undefined;
  let asked = 0;

  function show(): void {
    const document = active.current();
    const texts = document && known ? statusTexts(known, problemsIn(document.uri), say) : undefined;
    for (const { item, of } of items) {
      const text = texts && of(texts);
      if (!text) {
        item.hide();
        continue;
      }
      Object.assign(item, { text: text.text, tooltip: text.tooltip });
      item.accessibilityInformation = { label: text.tooltip, role: 'button' };
      item.show();
    }
  }

  async function ask(): Promise<void> {
    const own = ++asked;
    const document = active.current();
    const params: StatusParams | undefined = document && { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const status = params && (await client.sendRequest<MinutesStatus | null>(statusRequest, params).catch(() => null));
    // Other minutes, or another text, since it was asked.
    if (own !== asked) return;
    known = status ?? undefined;
    show();
  }

  void ask();
  return vscode.Disposable.from(
    active,
    main,
    state,
    active.onDidChange(() => {
      known = undefined;
      show();
      void ask();
    }),
    onMinutesChanged(client)(({ open }) => {
      const document = active.current();
      if (document && open.includes(client.code2ProtocolConverter.asUri(document.uri))) void ask();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const document = active.current();
      if (document && uris.some((uri) => uri.toString() === document.uri.toString())) show();
    }),
    vscode.commands.registerCommand(nextCommand, chooseNext),
  );
}

/** How many problems the Problems panel has of a file; hints are not in it. */
function problemsIn(uri: vscode.Uri): number {
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity < vscode.DiagnosticSeverity.Hint)
    .length;
}

async function chooseNext(): Promise<void> {
  const there = new Set(await vscode.commands.getCommands(true));
  const picks = nextSteps
    .filter(({ command }) => there.has(command))
    .map(({ command, icon, text }) => ({ label: say(text), iconPath: new vscode.ThemeIcon(icon), command }));
  const pick = await vscode.window.showQuickPick(picks, {
    placeHolder: say({ sv: 'Vad vill du göra med protokollet?', en: 'What would you like to do with the minutes?' }),
  });
  if (pick) await vscode.commands.executeCommand(pick.command);
}
