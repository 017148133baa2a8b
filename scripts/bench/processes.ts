/** Processes of a workbench, as Linux shows them. */
import fs from 'node:fs';

/** The process with this in its command whose own command, or that of a process above it, names the folder. */
export function findProcess(folder: string, command: string): number | undefined {
  return fs
    .readdirSync('/proc')
    .map(Number)
    .find((pid) => pid > 0 && commandOf(pid).includes(command) && belongsTo(pid, folder));
}

/** What of a process is in memory, in MB. */
export function residentMegabytes(pid: number | undefined): number | undefined {
  const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}

function belongsTo(pid: number, folder: string): boolean {
  if (pid <= 1) return false;
  return commandOf(pid).includes(folder) || belongsTo(parentOf(pid), folder);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);
}

function commandOf(pid: number): string {
  return readIfThere(`/proc/${pid}/cmdline`);
}

/** A process may end while the others are looked through. */
function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
