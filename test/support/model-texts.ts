import type { Block, Clause, Item, ListEntry, Meeting, Prose, Table } from '../../language/meeting/model.ts';
import type { Sourced, SourceRange } from '../../language/source/range.ts';

/**
 * Every text that the model has of the document, in the order of the source: titles, labels, prose, names, notes, markers.
 * What the model only has a place for (an item's number, when somebody was present) is given as it is in `source`.
 */
export function modelTexts(meeting: Meeting, source: string): Sourced<string>[] {
  const found: Sourced<string>[] = [];
  const add = (...texts: readonly (Sourced<string> | undefined)[]) => {
    for (const text of texts) if (text && text.range.end > text.range.start) found.push(text);
  };
  const place = (range: SourceRange) => add({ value: source.slice(range.start, range.end), range });
  const prose = (...all: readonly (Prose | undefined)[]) => {
    for (const each of all) if (each) add({ value: each.text, range: each.range });
  };
  const entries = (all: readonly { readonly marker?: Sourced<string>; readonly prose: Prose }[]) => {
    for (const entry of all) {
      add(entry.marker);
      prose(entry.prose);
    }
  };
  const labelled = (all: readonly { readonly label: Sourced<string>; readonly prose: Prose | undefined }[]) => {
    for (const each of all) {
      add(each.label);
      prose(each.prose);
    }
  };
  const table = ({ header, rows }: Table) => {
    for (const row of header ? [header, ...rows] : rows) prose(...row.cells);
  };
  const clauses = (all: readonly Clause[], within: SourceRange) => {
    for (const clause of all) {
      // "Beslut: Attsatsen bifalles" has the clauses of the motion above it, which has their text.
      if (clause.range.start < within.start || clause.range.end > within.end) continue;
      add(clause.marker);
      prose(clause.prose);
      entries(clause.points);
      labelled(clause.fields);
      clause.tables.forEach(table);
    }
  };

  function block(each: Block): void {
    switch (each.type) {
      case 'title':
      case 'subheading':
        add(each.text);
        break;
      case 'paragraph':
      case 'quote':
      case 'outcome':
        prose(each.prose);
        break;
      case 'table':
        table(each);
        break;
      case 'list':
        entries(each.entries);
        break;
      case 'field':
        add(each.key);
        prose(each.prose);
        entries(each.entries);
        break;
      case 'decision':
        add(each.leadIn);
        prose(each.prose);
        labelled(each.fields);
        each.tables.forEach(table);
        clauses(each.clauses, each.range);
        break;
      case 'quoted':
        add(each.label, each.end);
        prose(each.prose);
        each.blocks.forEach(block);
        break;
      case 'secret':
        add(each.label, each.basis, each.replacement, each.end);
        each.blocks.forEach(block);
        break;
      case 'motion':
        add(each.label);
        prose(each.prose);
        entries(each.entries);
        clauses(each.clauses, each.range);
        break;
      case 'vote':
        add(each.label);
        prose(each.prose);
        labelled(each.rows);
        break;
      case 'propositionOrder':
      case 'fact':
      case 'action':
      case 'reservation':
      case 'recusal':
      case 'note':
      case 'specialOpinion':
        add(each.label);
        prose(each.prose);
        entries(each.entries as readonly (ListEntry | { readonly prose: Prose })[]);
        break;
      case 'arrival':
      case 'departure':
      case 'adjournment':
      case 'nextMeeting':
        add(each.label);
        prose(each.prose);
        break;
      case 'attendance':
        add(each.heading, ...each.notes);
        for (const person of each.attendees) {
          place(person.nameRange);
          add(...person.details);
        }
        break;
      case 'signatures':
        add(...each.roles, ...each.notes);
        for (const signature of each.signatures) {
          place(signature.mention.range);
          add(signature.details);
        }
        break;
    }
  }

  function item(each: Item): void {
    // The title may be on the next line, and a fact between: "§ 46 Dnr KS 2024/7".
    const { start, end } = each.heading;
    const sign = source.slice(start, Math.min(end, each.title?.range.start ?? end)).split(/[\r\n]/)[0] ?? '';
    place({ start, end: start + sign.length });
    add(each.title);
    each.blocks.forEach(block);
    each.items.forEach(item);
  }

  meeting.preamble.forEach(block);
  meeting.items.forEach(item);
  for (const closing of meeting.closings) closing.blocks.forEach(block);
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
