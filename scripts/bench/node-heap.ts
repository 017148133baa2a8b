/** The heap of a Node process that runs, through the debugger that Node opens when it is sent SIGUSR1. */
import { setTimeout as wait } from 'node:timers/promises';

export interface NodeHeap {
  /** What is in use after a collection of garbage, in MB. */
  used(): Promise<number>;
  close(): void;
}

/** Where Node opens its debugger, on loopback only, when nothing else is said. */
const debuggers = 'http://127.0.0.1:9229/json/list';

/** Opens the debugger of a process. No other process may have its debugger open. */
export async function openHeap(pid: number): Promise<NodeHeap> {
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await debuggerAddress());
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      const id = ++last;
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as { id?: number; result?: unknown };
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(answer.result);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
  const evaluate = async (expression: string) => {
    const answer = await send('Runtime.evaluate', { expression, returnByValue: true });
    return (answer as { result: { value: unknown } }).result.value;
  };
  if ((await evaluate('process.pid')) !== pid) throw new Error('another process has its debugger open');
  return {
    used: async () => {
      await send('HeapProfiler.collectGarbage');
      return Number(await evaluate('process.memoryUsage().heapUsed')) / 1e6;
    },
    close: () => socket.close(),
  };
}

async function debuggerAddress(): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    await wait(100);
    const list = (await fetch(debuggers)
      .then((answer) => answer.json())
      .catch(() => [])) as { webSocketDebuggerUrl: string }[];
    if (list[0]) return list[0].webSocketDebuggerUrl;
  }
  throw new Error('the debugger does not open');
}
