import * as vscode from 'vscode';

/** The scheme of addresses of the rules' pages where they lie on the web: opened as they are, they would leave the editor. */
const scheme = 'protokoll-regler';

/** The address of the folder with the rules' pages. */
export const rulePages = `${scheme}:/docs/regler`;

/** Shows the pages that belong to the extension, and no other files of it. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const name = /^\/docs\/regler\/([^/]+\.md)$/.exec(path)?.[1];
      if (name === undefined) throw vscode.FileSystemError.FileNotFound(path);
      const page = vscode.Uri.joinPath(extension, 'docs', 'regler', name);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    },
  });
}
