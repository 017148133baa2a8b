import type { LangiumDocument } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { agendaSource } from '../../export/papers/agenda.ts';
import { attendanceRow } from '../../language/editing/attendance-row.ts';
import type { SourceEdit } from '../../language/editing/edit.ts';
import { insertAttachment } from '../../language/editing/insert-attachment.ts';
import { insertAttendee } from '../../language/editing/insert-attendee.ts';
import { maskIdentityNumbers } from '../../language/editing/mask-identity-numbers.ts';
import { renumber } from '../../language/editing/numbering/renumber.ts';
import { nameKey } from '../../language/names/name-index.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { toLspRange } from '../documents/lsp-ranges.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { documentAt, isoDay } from '../requests.ts';
import type { MinutesSharedServices } from '../services.ts';
import {
  type AgendaParams,
  type AgendaResult,
  agendaRequest,
  type DocumentEdits,
  type DocumentParams,
  type InsertAttachmentParams,
  type InsertAttendeeParams,
  type InsertAttendeeResult,
  insertAttachmentRequest,
  insertAttendeeRequest,
  knownPeopleRequest,
  maskIdentityNumbersRequest,
  type PersonInfo,
  type RenumberParams,
  type RenumberResult,
  renumberRequest,
} from './editing-protocol.ts';

/** Answers the commands that edit minutes and make an agenda of them, for the text as it is in the editor. */
export function registerEditing(connection: Connection, shared: MinutesSharedServices): void {
  async function open(uri: string): Promise<LangiumDocument> {
    const document = await documentAt(shared, uri);
    if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, 'protokollet är inte öppet');
    return document;
  }

  connection.onRequest(agendaRequest, async ({ uri, kind, date }: AgendaParams): Promise<AgendaResult> => {
    const { meeting, text } = minutesOf(await open(uri));
    try {
      const agenda = agendaSource(meeting, text, { kind, ...(date === undefined ? {} : { date: isoDay(date) }) });
      const day = readMinutes(agenda).meeting.date?.iso;
      return { text: agenda, ...(day === undefined ? {} : { date: day }) };
    } catch (error) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  });

  connection.onRequest(renumberRequest, async ({ uri, mode }: RenumberParams): Promise<RenumberResult> => {
    const document = await open(uri);
    const { meeting, text } = minutesOf(document);
    const { edits, unclear } = renumber(text, meeting, mode);
    const { textDocument } = document;
    return { ...toEdits(edits, document), unclear: unclear.map(({ range }) => toLspRange(textDocument, range)) };
  });

  connection.onRequest(maskIdentityNumbersRequest, async ({ uri }: DocumentParams): Promise<DocumentEdits> => {
    const document = await open(uri);
    return toEdits(maskIdentityNumbers(document.textDocument.getText()), document);
  });

  connection.onRequest(knownPeopleRequest, async ({ uri }: DocumentParams): Promise<PersonInfo[]> => {
    const { meeting } = minutesOf(await open(uri));
    const listed = new Set(meeting.attendance.map(({ name }) => nameKey(name)));
    return shared.workspace.WorkspaceIndex.peopleOf(meeting.body?.value, uri)
      .filter(({ name }) => !listed.has(nameKey(name)))
      .map((person) => ({ name: person.name, row: attendanceRow(person), status: person.status }));
  });

  connection.onRequest(
    insertAttendeeRequest,
    async ({ uri, row, status }: InsertAttendeeParams): Promise<InsertAttendeeResult> => {
      const document = await open(uri);
      const { meeting, text } = minutesOf(document);
      const line = row.replace(/\s+/g, ' ').trim();
      // Read as it would be on a list of its own, so that it is the same name there.
      const read = readMinutes(`Protokoll\n\nNärvarande\n- ${line}\n`).meeting.attendance;
      const key = nameKey(read[0]?.name ?? '');
      const refuse = (refused: NonNullable<InsertAttendeeResult['refused']>) => ({ ...toEdits([], document), refused });
      if (read.length !== 1 || key === '') return refuse('noName');
      if (meeting.attendance.some(({ name }) => nameKey(name) === key)) return refuse('listed');
      const edit = insertAttendee(meeting, text, line, status);
      return edit ? toEdits([edit], document) : refuse('noList');
    },
  );

  connection.onRequest(
    insertAttachmentRequest,
    async ({ uri, position, name }: InsertAttachmentParams): Promise<DocumentEdits> => {
      const document = await open(uri);
      const { meeting, text } = minutesOf(document);
      const edit = insertAttachment(meeting, text, document.textDocument.offsetAt(position), name);
      return toEdits(edit ? [edit] : [], document);
    },
  );
}

function toEdits(edits: readonly SourceEdit[], { textDocument }: LangiumDocument): DocumentEdits {
  return {
    version: textDocument.version,
    edits: edits.map(({ range, newText }) => ({ range: toLspRange(textDocument, range), newText })),
  };
}
