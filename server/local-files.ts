import type { FileSystemNode, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** The disk of the machine that the server runs on. Addresses of other places ("vscode-vfs://…") are nothing on it. */
export class LocalFiles extends NodeFileSystemProvider {
  override async stat(uri: URI): Promise<FileSystemNode> {
    return super.stat(local(uri));
  }

  override async readBinary(uri: URI): Promise<Uint8Array> {
    return super.readBinary(local(uri));
  }

  override async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return super.readDirectory(local(uri));
  }
}

function local(uri: URI): URI {
  if (uri.scheme !== 'file') throw new Error(`${uri.scheme}: is not on this machine`);
  return uri;
}
