/** The minutes that the pictures show. People are invented. */

const kulturnamnden = `Protokoll: Kulturnämnden
Nummer: 6
Tid: fredag 6 december 2019 kl. 9.00–12.15
Plats: Sammanträdesrum Ek, Kommunhuset
Sekreterare: Anna Söderström
Justerare: Stefan Hollmark

Närvarande
- Rickard Sundbom (S), ordförande
- Stefan Hollmark (M)
- Lisa Ek (S)

Övriga deltagare
- Anna Söderström, sekreterare

Punkt 1. Mötets öppnande
Rickard öppnade mötet.

Punkt 2. Näringslivsanalys
Yrkande: @Lisa Ek bifall till förslaget.

Omröstning: 2 ja, 1 nej

Beslut
att beställa den ordinarie analysen.
att uppdra åt @Rickard Sundbom att återkomma senast 2020-03-31.

Reservation: @Stefan Hollmark mot beslutet.

Punkt 3. Biblioteket
Bordläggs till nästa möte.
`;

/** The same with a wrong weekday, a misspelt person and a reference to an item that is not there. */
export const withErrors = kulturnamnden
  .replace('fredag 6 december', 'torsdag 6 december')
  .replace('@Rickard Sundbom att', '@Rikard Sundbom att')
  .replace('Bordläggs', 'Se punkt 7. Bordläggs');

/** The day so many days from today, for what would soon be overdue: 2024-03-18. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const styrelsen = `Styrelseprotokoll: Odlarna
Tid: ${inDays(-21)} kl. 18.30–20.00
Plats: Kolonin
Sekreterare: Ida Öberg
Justerare: Bo Ask

Närvarande
- Lisa Ek, ordförande
- Bo Ask, kassör
- Ida Öberg, §§ 2–4

§ 1 Öppnande
Lisa öppnade mötet.

§ 2 Bevattning
Beslut
att köpa en ny slang.
att uppdra åt @Bo Ask att begära in offerter senast ${inDays(-5)}.
Uppgift: @Lisa Ek bokar lokal senast ${inDays(24)}

§ 3 Ansökan om bidrag
Jäv: @Bo Ask
Sekretess OSL 26 kap. 1 §: Ett enskilt ärende.
Ida redogjorde för familjens situation.
Slut sekretess

§ 4 Sommarfesten
Lämnar: @Bo Ask kl. 19.15
Uppgift: @Ida Öberg frågar orkestern
`;

const lastBoard = `Styrelseprotokoll: Odlarna
Datum: ${inDays(-81)}
Justerare: Bo Ask

Närvarande
- Lisa Ek, ordförande
- Bo Ask, kassör

§ 1 Budget
Beslut
att anta budgeten.

Justeras
Bo Ask, ${inDays(-75)}
`;

/** The files of the folder that is open in the pictures. */
export const minutesFiles = {
  'tomt.protokoll': '',
  'kulturnämnden.protokoll': kulturnamnden,
  'odlarna-2.protokoll': styrelsen,
  'odlarna-1.protokoll': lastBoard,
} as const;
