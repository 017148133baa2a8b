import type { SourceRange } from '../source/range.ts';
import type { Severity } from './rule.ts';
import type { RuleCode } from './rules.ts';

/** Another place that has to do with a finding: the duplicate, the attendance row, the other value. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: SourceRange;
}

/** What a fix needs to know. Never holds offsets, so that a finding can be moved together with its item. */
export interface FindingData {
  readonly kind: RuleCode;
  /** What the text in the finding's range should be instead; empty to remove it. */
  readonly replacement?: string;
  /** The numbers of the items that would be right. */
  readonly items?: readonly string[];
  /** The numbers that are missing. */
  readonly missing?: readonly string[];
  /** The date that was understood, ISO. */
  readonly iso?: string;
  /** Somebody's name, for a fix that writes it somewhere else. */
  readonly name?: string;
}

/** One thing that a rule has found in the minutes. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** Swedish: what is wrong, and what to do. */
  readonly message: string;
  readonly range: SourceRange;
  readonly related: readonly RelatedPlace[];
  readonly data?: FindingData;
}
