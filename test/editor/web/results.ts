/** What the line begins with in which the results leave a host that can write no file: the rest is JSON. */
export const resultsMark = 'Results: ';
