import { check } from '../../language/checks/check.ts';
import type { Finding } from '../../language/checks/finding.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { createPositions, type PositionRange } from '../../language/source/positions.ts';
import type { Decoded } from '../decode.ts';

export interface CheckJobOptions {
  /** ISO date, to report deadlines that have passed. */
  readonly today?: string | undefined;
  /** Also what is personal and would be published. */
  readonly beforePublishing?: boolean;
}

/** A finding as reports print it: with lines and characters. */
export interface ReportedFinding extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly range: PositionRange;
  readonly related: readonly { readonly message: string; readonly range: PositionRange }[];
}

/** What was found in one file. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

export function checkFile({ text }: Decoded, name: string, options: CheckJobOptions): FileFindings {
  const { today, beforePublishing = false } = options;
  const { meeting } = readMinutes(text);
  const positions = createPositions(text);
  const findings = check(meeting, { text }, { ...(today === undefined ? {} : { today }), beforePublishing });
  return {
    file: name,
    findings: findings.map(({ code, severity, message, range, related }) => ({
      code,
      severity,
      message,
      range: positions(range),
      related: related.map((each) => ({ message: each.message, range: positions(each.range) })),
    })),
  };
}
