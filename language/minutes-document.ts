/**
 * Minutes as they are being written: the text, its sections with their trees, and the meeting. After a change only the
 * sections that it touched are lexed, parsed and read again; the result is the same as reading the whole text again.
 */
import type { LangiumCoreServices } from 'langium';
import type { Meeting } from './meeting/model.ts';
import { moveRanges } from './meeting/own-ranges.ts';
import { createReader, createSteppedReader, type MeetingReader } from './meeting/read.ts';
import { type ReadSection, readDrafts } from './meeting/section-model.ts';
import { createMinutesServices } from './services.ts';
import { changeBetween, type TextChange } from './source/text-change.ts';
import { parseSection } from './syntax/section-parser.ts';
import { rescanSections, type Section, scanSections } from './syntax/sections.ts';
import { type DocumentStyle, decideStyle, sameStyle, styleOf } from './syntax/style/document-style.ts';
import { countForms, type FormCounts, recountForms } from './syntax/style/form-counts.ts';

export interface MinutesDocument {
  text: string;
  meeting: Meeting;
  /** How the document heads its items. */
  readonly style: DocumentStyle;
  /** In the order of the source; each has its own tree. */
  readonly sections: readonly ReadSection[];
  /** The same sections as the lexer has them, each with its state before it. */
  readonly scanned: readonly Section[];
}

interface Opened extends MinutesDocument {
  style: DocumentStyle;
  readonly counts: FormCounts;
  readonly services: LangiumCoreServices;
  readonly scanned: Section[];
  readonly sections: ReadSection[];
  readonly read: MeetingReader;
}

let ownServices: LangiumCoreServices | undefined;

function defaultServices(): LangiumCoreServices {
  ownServices ??= createMinutesServices().minutes;
  return ownServices;
}

/** Reads minutes. `services` are those of the server; without, the language's own are used. */
export function openMinutes(text: string, services?: LangiumCoreServices): MinutesDocument {
  const used = services ?? defaultServices();
  const counts = countForms(text);
  const style = decideStyle(counts);
  const scanned = scanSections(text, style);
  const sections = scanned.map((section) => openSection(section, text, used));
  const read = createReader();
  return { text, style, counts, sections, scanned, read, services: used, meeting: read(sections, text) } as Opened;
}

/**
 * Takes the document to a new text. Cost: what the touched sections cost, and a little for each of the others. A change of
 * the document's style reads all of it again.
 */
export function updateMinutes(document: MinutesDocument, text: string): void {
  const opened = document as Opened;
  const change = changeBetween(document.text, text);
  if (!change) return;
  recountForms(opened.counts, document.text, text, change.start, change.tail);
  const style = decideStyle(opened.counts);
  if (sameStyle(style, opened.style)) readChanged(opened, text, change);
  else readAll(opened, text, style);
  document.text = text;
  document.meeting = opened.read(opened.sections, text);
}

function readChanged(
  { scanned, sections, services, text: before }: Opened,
  text: string,
  textChange: TextChange,
): void {
  const change = rescanSections(scanned, before, text, textChange);
  const fresh = change.fresh.map((section) => openSection(section, text, services));
  for (const { drafts, model } of sections.slice(change.at + change.count)) {
    moveRanges(drafts.ranges, change.delta);
    if (model) moveRanges(model.ranges, change.delta);
  }
  sections.splice(change.at, change.count, ...fresh);
}

function readAll(document: Opened, text: string, style: DocumentStyle): void {
  const { scanned, sections, services } = document;
  document.style = style;
  scanned.splice(0, scanned.length, ...scanSections(text, style));
  sections.splice(0, sections.length, ...scanned.map((section) => openSection(section, text, services)));
}

/** Reads the meeting of a text in steps: it yields after each section, so that a long file blocks nothing else. */
export function* readMeetingInSteps(text: string): Generator<undefined, Meeting> {
  const services = defaultServices();
  const sections: ReadSection[] = [];
  for (const section of scanSections(text, styleOf(text))) {
    sections.push(openSection(section, text, services));
    yield;
  }
  return yield* createSteppedReader()(sections, text);
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
