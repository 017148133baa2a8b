/** Processes of a workbench, as Linux shows them. */
import fs from 'node:fs';

/** The process with this in its command whose own command, or that of a process above it, names the folder. */
export function findProcess(folder: string, command: string): number | undefined {
  return fs
    .readdirSync('/proc')
    .map(Number)
    .find((pid) => pid > 0 && commandOf(pid).includes(command) && belongsTo(pid, folder));
}

/** What of a process is in memory, in MB; NaN where the system does not say. */
export function residentMegabytes(pid: number | undefined): number {
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(readProcess(pid, 'status'))?.[1] ?? Number.NaN) / 1_000;
}

/** Processor time of user and system, in ms; NaN where the system does not say. */
export function processorTime(pid: number | undefined): number {
  const fields = readProcess(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  // In hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function belongsTo(pid: number, folder: string): boolean {
  if (pid <= 1) return false;
  return commandOf(pid).includes(folder) || belongsTo(parentOf(pid), folder);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1] ?? 0);
}

function commandOf(pid: number): string {
  return readProcess(pid, 'cmdline');
}

/** A process may end while the others are looked through. */
function readProcess(pid: number | undefined, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
