import type { Text } from '../texts.ts';

/** What the views say about themselves; their rows come from the server. */
export const viewTexts = {
  overdueBadge: { sv: '{count} försenade uppgifter', en: '{count} overdue tasks' },
  oneOverdueBadge: { sv: '1 försenad uppgift', en: '1 overdue task' },
  filterTitle: { sv: 'Visa uppgifter', en: 'Show Tasks' },
  filterPlaceholder: { sv: 'Alla, de försenade eller en persons', en: 'All, the overdue ones or those of one person' },
  all: { sv: 'Alla uppgifter', en: 'All tasks' },
  overdue: { sv: 'Försenade', en: 'Overdue' },
  people: { sv: 'Personer', en: 'People' },
  nothingFound: { sv: 'Ingen uppgift att visa med det här filtret.', en: 'No task to show with this filter.' },
} satisfies Record<string, Text>;
