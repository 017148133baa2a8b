import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNodePdfClient } from '../../../export/pdf/node-client.ts';
import type { PdfFile, PdfRequest } from '../../../export/pdf/request.ts';
import type { PdfJob } from '../../../export/pdf/serve.ts';
import { createThreadClient, type Thread, type ThreadEvents } from '../../../export/thread/client.ts';
import { buildPdfEngine, builtFolder, patience } from './built-engine.ts';
import { pageRequest } from './page-request.ts';

interface FakeThread extends Thread<PdfRequest> {
  readonly events: ThreadEvents<PdfFile>;
  readonly jobs: PdfJob[];
  ended: boolean;
  held: boolean;
}

describe('a thread', () => {
  let threads: FakeThread[];

  beforeEach(() => {
    threads = [];
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  const start = (events: ThreadEvents<PdfFile>): FakeThread => {
    const thread: FakeThread = {
      events,
      jobs: [],
      ended: false,
      held: false,
      send: (job) => void thread.jobs.push(job),
      end: () => {
        thread.ended = true;
      },
      hold: (held) => {
        thread.held = held;
      },
    };
    threads.push(thread);
    return thread;
  };
  const settled = () => vi.advanceTimersByTimeAsync(0);
  /** The thread, counted from the first that was started, does its job. */
  const answer = async (number: number) => {
    await settled();
    const thread = threads[number];
    const id = thread?.jobs.at(-1)?.id ?? -1;
    thread?.events.onAnswer({ id, file: { pdf: new Uint8Array([id]), warnings: [] } });
    await settled();
  };
  const ask = pageRequest('Protokoll: Styrelsen\n');

  it('is started for the first job, is used again, and ends when nobody asks any more', async () => {
    const client = createThreadClient(start, { idle: 1000 });
    expect(threads).toHaveLength(0);
    const first = client.render(ask);
    await answer(0);
    expect((await first).pdf).toHaveLength(1);
    expect(threads[0]?.held).toBe(false);
    await vi.advanceTimersByTimeAsync(900);
    const second = client.render(ask);
    await settled();
    expect(threads[0]?.held).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(threads[0]?.ended).toBe(false);
    await answer(0);
    await second;
    expect(threads).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1001);
    expect(threads[0]?.ended).toBe(true);
    const third = client.render(ask);
    await answer(1);
    await third;
  });

  it('has one job at a time', async () => {
    const client = createThreadClient(start);
    const both = Promise.all([client.render(ask), client.render(ask)]);
    await settled();
    expect(threads[0]?.jobs).toHaveLength(1);
    await answer(0);
    expect(threads[0]?.jobs).toHaveLength(2);
    await answer(0);
    await both;
  });

  it('ends with a job that is ended, at once; those who wait get another', async () => {
    const client = createThreadClient(start);
    const controller = new AbortController();
    const first = client.render(ask, controller.signal);
    const second = client.render(ask);
    await settled();
    controller.abort();
    await expect(first).rejects.toBe(controller.signal.reason);
    expect(threads[0]?.ended).toBe(true);
    await answer(1);
    await expect(second).resolves.toMatchObject({ warnings: [] });
  });

  it('goes on when somebody who waits gives up', async () => {
    const client = createThreadClient(start);
    const controller = new AbortController();
    const first = client.render(ask);
    const second = client.render(ask, controller.signal);
    await settled();
    controller.abort();
    await expect(second).rejects.toBe(controller.signal.reason);
    expect(threads[0]?.ended).toBe(false);
    await answer(0);
    await first;
    await settled();
    expect(threads[0]?.jobs).toHaveLength(1);
  });

  it('is not started for a job that has ended already', async () => {
    const client = createThreadClient(start);
    await expect(client.render(ask, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(threads).toHaveLength(0);
  });

  it('is replaced when it has done its share, and when it dies', async () => {
    const client = createThreadClient(start, { jobs: 2 });
    for (const at of [0, 0, 1]) {
      const job = client.render(ask);
      await answer(at);
      await job;
    }
    expect(threads[0]?.ended).toBe(true);
    const lost = client.render(ask);
    const reason = expect(lost).rejects.toThrow('no memory');
    await settled();
    threads[1]?.events.onFailure(new Error('no memory'));
    await reason;
    const next = client.render(ask);
    await answer(2);
    await next;
  });

  it('tells why there is no file', async () => {
    const client = createThreadClient(start);
    const job = client.render(ask);
    const reason = expect(job).rejects.toThrow('mallen');
    await settled();
    threads[0]?.events.onAnswer({
      id: threads[0].jobs[0]?.id ?? -1,
      error: 'mallen går inte att använda',
      isProblem: true,
      isFatal: false,
    });
    await reason;
    expect(threads[0]?.ended).toBe(false);
  });

  it('ends after an error that it cannot go on after, and the program does not wait for it', async () => {
    const client = createThreadClient(start);
    for (const [number, isProblem] of [true, false].entries()) {
      const job = client.render(ask);
      const reason = expect(job).rejects.toThrow('minnet');
      await settled();
      const thread = threads[number];
      thread?.events.onAnswer({ id: thread.jobs[0]?.id ?? -1, error: 'minnet tog slut', isProblem, isFatal: true });
      await reason;
      expect(thread?.ended).toBe(true);
    }
  });

  it('ends when its job takes too long, which is told', async () => {
    const client = createThreadClient(start, { limit: 5000 });
    const quick = client.render(ask);
    await answer(0);
    await quick;
    const slow = client.render(ask);
    const reason = expect(slow).rejects.toThrow(/5 sekunder/);
    await vi.advanceTimersByTimeAsync(4999);
    expect(threads[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await reason;
    expect(threads[0]?.ended).toBe(true);
    const next = client.render(ask);
    await answer(1);
    await next;
  });
});

describe('the engine as it is built', () => {
  beforeAll(buildPdfEngine, patience);

  it(
    'works in a thread of Node, and can be ended in the middle of a job',
    async () => {
      const client = createNodePdfClient(builtFolder);
      const minutes = fs.readFileSync('examples/minnesanteckningar-2019-12-06.protokoll', 'utf8');
      const controller = new AbortController();
      const ended = client.render(pageRequest(minutes), controller.signal);
      setTimeout(() => controller.abort(), 20);
      await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
      const [first, second] = await Promise.all([
        client.render(pageRequest(minutes)),
        client.render(pageRequest(minutes)),
      ]);
      expect(Buffer.from(first.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
      await expect(
        client.render({ ...pageRequest(minutes), design: { template: { main: '#panic("nej")' } } }),
      ).rejects.toThrow(/mallen.*nej/);
      client.close();
    },
    patience,
  );

  it('makes no functions from text', () => {
    const worker = fs.readFileSync(path.join(builtFolder, 'worker.cjs'), 'utf8');
    expect(/new Function\(|\beval\(/.test(worker)).toBe(false);
  });

  it(
    'says that it is not there',
    async () => {
      const client = createNodePdfClient(path.join(builtFolder, 'finns-inte'));
      await expect(client.render(pageRequest('Protokoll: Styrelsen\n'))).rejects.toThrow();
    },
    patience,
  );
});
