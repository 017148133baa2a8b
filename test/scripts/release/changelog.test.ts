import { expect, it } from 'vitest';
import { changesOf } from '../../../scripts/release/changelog.ts';

const changelog = `# Changelog

## [Unreleased]

- Coming

## [1.2.0] - 2026-03-01

### Added

- A thing

## [1.1.0] - 2026-02-01

[1.2.0]: https://example.com
`;

it.each([
  ['1.2.0', '### Added\n\n- A thing'],
  ['Unreleased', '- Coming'],
  // There is a heading, but nothing below it.
  ['1.1.0', undefined],
  ['1.2', undefined],
  ['2.0.0', undefined],
])('has the changes of %s', (version, changes) => {
  expect(changesOf(version, changelog)).toBe(changes);
});
