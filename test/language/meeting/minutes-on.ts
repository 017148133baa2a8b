/** Minutes of a meeting on that day (an ISO date), with this text in their only item. */
export function minutesOn(date: string, text: string): string {
  return `Protokoll: Styrelsen\nDatum: ${date}\n\nNärvarande\n- Anna Ek\n- Bo Ask\n\n§ 1 Ärendet\n${text}\n`;
}
