import type { AttendanceStatus, Attendee } from '../../../../language/meeting/model.ts';

/** Somebody on an attendance list of whom nothing but the name and status matters. */
export function attendee(name: string, status: AttendanceStatus = 'present'): Attendee {
  const range = { start: 0, end: name.length };
  return {
    name,
    nameRange: range,
    range,
    status,
    organization: undefined,
    roles: [],
    party: undefined,
    presence: [],
    substitutesFor: undefined,
    details: [],
  };
}

/** The seed's attendance. */
export const seedAttendees: readonly Attendee[] = [
  ...['Leif Eriksson', 'Magnus Gyllestad', 'Camilla Broo', 'Frida Nilsson', 'Rickard Sundbom', 'Stefan Hollmark'].map(
    (name) => attendee(name),
  ),
  ...['Mats Bergström', 'Tommy Fabricius'].map((name) => attendee(name, 'absent')),
  ...['Per Eckemark', 'Henry Frödesjö', 'Mikael Blomberg', 'Petronella Troselius', 'Anna Söderström'].map((name) =>
    attendee(name, 'guest'),
  ),
];
