import type { ViewNodeKind } from '../../server/views/view-protocol.ts';

/** A codicon and, where it says more, a colour of the theme. No icon differs from another in its colour alone. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

export const rowIcons: Readonly<Record<ViewNodeKind, RowIcon>> = {
  people: { id: 'organization' },
  person: { id: 'person' },
  overdue: { id: 'warning', color: 'list.warningForeground' },
  upcoming: { id: 'calendar' },
  undated: { id: 'circle-outline' },
  done: { id: 'pass-filled' },
  secret: { id: 'lock' },
  decisions: { id: 'law' },
  decision: { id: 'pass' },
  meeting: { id: 'notebook' },
  draft: { id: 'edit' },
  verified: { id: 'verified' },
  plan: { id: 'list-ordered' },
  register: { id: 'book' },
  body: { id: 'organization' },
  present: { id: 'check' },
  partly: { id: 'color-mode' },
  absent: { id: 'circle-slash' },
  deputy: { id: 'person-add' },
  guest: { id: 'account' },
  recused: { id: 'law' },
  more: { id: 'ellipsis' },
};
