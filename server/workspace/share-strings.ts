import type { Digest, SecretText } from '../../language/facts/digest.ts';

/** Returns equal strings as one, and none that keeps a longer text alive, as a piece of a file's text does. */
export type ShareString = (text: string) => string;

/** Makes a sharer. It holds what it has given until it is dropped, so make one for each run through many files. */
export function stringSharer(): ShareString {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = ownCopy(text);
    known.set(own, own);
    return own;
  };
}

/** A string put together from two is a text of its own; a piece cut from a text keeps all of it in memory. */
function ownCopy(text: string): string {
  return `\n${text}`.slice(1);
}

/** The digest with its strings shared. */
export function shareStrings(digest: Digest, share: ShareString): Digest {
  const maybe = (text: string | undefined) => (text === undefined ? undefined : share(text));
  const ownSecret = (secret: SecretText | undefined) => secret && { replacement: share(secret.replacement) };
  return {
    kind: digest.kind,
    body: maybe(digest.body),
    number: maybe(digest.number),
    date: maybe(digest.date),
    people: digest.people.map((person) => ({
      ...person,
      name: share(person.name),
      organization: maybe(person.organization),
      party: maybe(person.party),
      roles: person.roles.map(share),
    })),
    items: digest.items.map((item) => ({ ...item, number: maybe(item.number), title: share(item.title) })),
    decisions: digest.decisions.map((decision) => ({
      ...decision,
      text: share(decision.text),
      secret: ownSecret(decision.secret),
    })),
    tasks: digest.tasks.map((task) => ({
      ...task,
      text: share(task.text),
      assignees: task.assignees.map(share),
      due: maybe(task.due),
      secret: ownSecret(task.secret),
    })),
    verification: { state: digest.verification.state, date: maybe(digest.verification.date) },
  };
}
