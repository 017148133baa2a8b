/** Headings inside an item below which minutes tell how the matter came about, and what others or this body decided before. */
const background =
  /^(?:sammanfattning|bakgrund|ärendebeskrivning|beskrivning av ärendet|historik|tidigare|beslutsunderlag|underlag|förslag|ärendet|redogörelse|jämförelse|bedömning|yttrande|information)/i;

/** Whether what stands below a heading is of an earlier time. */
export function tellsOfEarlier(heading: string | undefined): boolean {
  return heading !== undefined && background.test(heading.normalize('NFC'));
}
