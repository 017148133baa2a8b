import * as vscode from 'vscode';

/** Files in memory, as the virtual workspaces of other extensions have them: `memory:/arkiv/ett.protokoll`. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (!file && ![...this.files.keys()].some((each) => each.startsWith(`${path.replace(/\/$/, '')}/`)))
      throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: file?.length ?? 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    const found = new Map<string, vscode.FileType>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(folder)) continue;
      const [name = '', ...below] = file.slice(folder.length).split('/');
      found.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...found];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.changes.fire([{ type, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    const content = this.readFile(from);
    this.delete(from);
    this.writeFile(to, content);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {
    // A folder is there when there is something in it.
  }
}
