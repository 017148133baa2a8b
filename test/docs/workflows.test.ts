import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github', 'workflows');
const { scripts, engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

interface Job {
  readonly 'runs-on'?: string;
  readonly uses?: string;
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Record<string, unknown> };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Record<string, string>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = fs.readdirSync(folder).map((name): { name: string; workflow: Workflow } => ({
  name,
  workflow: parse(fs.readFileSync(path.join(folder, name), 'utf8'), { strict: true, uniqueKeys: true }),
}));

function workflow(name: string): Workflow {
  const found = workflows.find((each) => each.name === name)?.workflow;
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

const steps = (job: Job | undefined) => job?.steps ?? [];
const runs = (job: Job | undefined) => steps(job).map(({ run }) => run ?? '');

describe.each(workflows)('$name', ({ workflow: { on, permissions, jobs } }) => {
  it('has jobs that end, and may do no more than they must', () => {
    expect(on).toBeTruthy();
    expect(permissions).toEqual({ contents: 'read' });
    for (const [name, job] of Object.entries(jobs)) {
      if (job.uses) continue;
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      for (const step of steps(job)) expect(Number(!!step.run) + Number(!!step.uses), JSON.stringify(step)).toBe(1);
      for (const needed of [job.needs ?? []].flat()) expect(Object.keys(jobs)).toContain(needed);
    }
  });

  it('uses actions by their commit: a tag can be moved', () => {
    const used = Object.values(jobs).flatMap((job) => steps(job).flatMap(({ uses }) => uses ?? []));
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it('runs scripts that there are', () => {
    const commands = Object.values(jobs).flatMap(runs);
    const named = commands.flatMap((command) =>
      [...command.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name),
    );
    for (const name of named) if (name !== 'ci') expect(Object.keys(scripts)).toContain(name);
    for (const [file] of commands.join('\n').matchAll(/\bscripts\/\S+\.ts/g))
      expect(fs.existsSync(path.join(root, file))).toBe(true);
  });
});

it('tests in VS Code on three systems, and in the oldest that the extension says it runs in', () => {
  const { matrix } = workflow('ci.yml').jobs.vscode?.strategy ?? {};
  expect(matrix?.os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
  expect(matrix?.include).toEqual([{ os: 'ubuntu-latest', version: engines.vscode.replace('^', '') }]);
});

it('keeps the package, and fails when a generated file is stale', () => {
  const { jobs } = workflow('ci.yml');
  expect(runs(jobs.package)).toContain('npm run package -- --strict');
  expect(steps(jobs.package).some(({ uses }) => uses?.startsWith('actions/upload-artifact@'))).toBe(true);
  expect(runs(jobs.generated).slice(-2)).toEqual(['npm run generate', 'git diff --exit-code']);
});

it('publishes only with a secret, and only what passed the tests', () => {
  const { jobs } = workflow('release.yml');
  const publishing = Object.values(jobs).flatMap((job) =>
    steps(job).filter(({ run }) => /\bpublish\b/.test(run ?? '')),
  );
  expect(publishing).toHaveLength(2);
  for (const step of publishing) expect(step.if).toMatch(/^env\.[A-Z]+_PAT != ''$/);
  expect([jobs.publish?.needs, jobs.release?.needs, jobs.package?.needs]).toEqual(['release', 'package', 'test']);
  expect(jobs.test?.uses).toBe('./.github/workflows/ci.yml');
});
