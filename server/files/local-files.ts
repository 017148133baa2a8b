import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** The disk of the machine that the server runs on. Addresses of other places ("vscode-vfs://…") are read `elsewhere`. */
export class LocalFiles extends NodeFileSystemProvider {
  private readonly elsewhere: FileSystemProvider;

  constructor(elsewhere: FileSystemProvider) {
    super();
    this.elsewhere = elsewhere;
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return isLocal(uri) ? super.stat(uri) : this.elsewhere.stat(uri);
  }

  override async readBinary(uri: URI): Promise<Uint8Array> {
    return isLocal(uri) ? super.readBinary(uri) : this.elsewhere.readBinary(uri);
  }

  override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return isLocal(uri) ? super.readDirectory(uri) : this.elsewhere.readDirectory(uri);
  }
}

function isLocal({ scheme }: URI): boolean {
  return scheme === 'file';
}
