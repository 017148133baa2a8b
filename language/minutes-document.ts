/**
 * Minutes as they are being written: the text, its sections with their trees, and the meeting. After a change only the
 * sections that it touched are lexed, parsed and read again; the result is the same as reading the whole text anew.
 */
import type { LangiumCoreServices } from 'langium';
import type { Meeting } from './meeting/model.ts';
import { moveRanges } from './meeting/ranges.ts';
import { createReader, type MeetingReader } from './meeting/read.ts';
import { type ReadSection, readDrafts } from './meeting/section-model.ts';
import { createMinutesServices } from './services.ts';
import { parseSection } from './syntax/section-parser.ts';
import { rescanSections, type Section, scanSections } from './syntax/sections.ts';

export interface MinutesDocument {
  text: string;
  meeting: Meeting;
  /** In the order of the source; each has its own tree. */
  readonly sections: readonly ReadSection[];
  /** The same sections as the lexer has them, each with its state before it. */
  readonly scanned: readonly Section[];
}

interface Opened extends MinutesDocument {
  readonly services: LangiumCoreServices;
  readonly scanned: Section[];
  readonly sections: ReadSection[];
  readonly read: MeetingReader;
}

let ownServices: LangiumCoreServices | undefined;

/** Reads minutes. `services` are those of the server; without, the language's own are used. */
export function openMinutes(text: string, services?: LangiumCoreServices): MinutesDocument {
  ownServices ??= services ? undefined : createMinutesServices().minutes;
  const used = services ?? ownServices;
  if (!used) throw new Error('There are services by now');
  const scanned = scanSections(text);
  const sections = scanned.map((section) => openSection(section, text, used));
  const read = createReader();
  const document: Opened = { text, sections, scanned, read, services: used, meeting: read(sections, text) };
  return document;
}

/** Takes the document to a new text. Cost: what the touched sections cost, and a little for each of the others. */
export function updateMinutes(document: MinutesDocument, text: string): void {
  const { scanned, sections, services, read } = document as Opened;
  const change = rescanSections(scanned, document.text, text);
  if (!change) return;
  const fresh = change.fresh.map((section) => openSection(section, text, services));
  for (const { drafts, model } of sections.slice(change.at + change.count)) {
    moveRanges(drafts.ranges, change.delta);
    if (model) moveRanges(model.ranges, change.delta);
  }
  sections.splice(change.at, change.count, ...fresh);
  document.text = text;
  document.meeting = read(sections, text);
}

function openSection(section: Section, text: string, services: LangiumCoreServices): ReadSection {
  const own = text.slice(section.start, section.start + section.length);
  const node = parseSection(section, own, services);
  return {
    section,
    node,
    text: own,
    drafts: readDrafts(section, node, own),
    model: undefined,
    context: undefined,
    early: false,
  };
}
