/** Whole minutes to fill in, for an empty file: one for each genre. */
import { formatLong } from '../../language/meeting/time/calendar.ts';
import { type Cursor, inLine } from './cursor.ts';
import { matchesTyped } from './match.ts';
import type { Offer, Offers } from './offer.ts';
import { filled } from './snippet.ts';

export interface Skeleton {
  readonly label: string;
  readonly detail: string;
  /** A meeting of members or owners: who comes and what is decided is not as it was the last time. */
  readonly isYearly?: boolean;
  /** Which tab stops are what, for minutes of which it is known. */
  readonly places: {
    readonly body: number;
    readonly date: number;
    readonly number?: number;
    readonly chair?: number;
    readonly secretary?: number;
  };
  /** The whole text, as a snippet; `today` is written out: "fredag 6 december 2019". */
  readonly snippet: (today: string) => string;
}

// A name is asked for once, in the head, and comes again where it belongs.
export const skeletons: readonly Skeleton[] = [
  {
    label: 'Nämndprotokoll',
    detail: 'nämnd, utskott',
    places: { body: 1, number: 2, date: 3, chair: 6, secretary: 7 },
    snippet: (today) => `Protokoll: \${1:Kulturnämnden}
Nummer: \${2:1}
Tid: \${3:${today}} kl. \${4:9.00–12.00}
Plats: \${5:Kommunhuset}
Ordförande: \${6:Ordförandens namn}
Sekreterare: \${7:Sekreterarens namn}
Justerare: \${8:Justerarens namn}

Närvarande
- $6, ordförande
- $8, ledamot
- \${9:Ledamotens namn}, ledamot

Övriga deltagare
- $7, sekreterare

§ 1 Mötets öppnande
Ordföranden öppnade mötet.

§ 2 Val av justerare
Beslut
att utse @$8 att jämte ordföranden justera protokollet.

§ 3 Fastställande av dagordning
Beslut
att fastställa dagordningen.

§ 4 \${10:Ärende}
\${11:Vad ärendet gäller.}

Beslut
att \${12:godkänna förslaget}.

§ 5 Övriga frågor
Inga övriga frågor.

§ 6 Mötets avslutande
Ordföranden avslutade mötet.

Vid protokollet: $7
Justeras: $8
$0`,
  },
  {
    label: 'Styrelseprotokoll',
    detail: 'förening, bolag',
    places: { body: 1, number: 2, date: 3, chair: 6, secretary: 7 },
    snippet: (today) => `Styrelseprotokoll: \${1:Föreningen}
Nummer: \${2:1}
Tid: \${3:${today}} kl. \${4:18.00–20.00}
Plats: \${5:Föreningslokalen}

Närvarande
- \${6:Ordförandens namn}, ordförande
- \${7:Sekreterarens namn}, sekreterare
- \${8:Justerarens namn}, ledamot

Punkt 1. Mötets öppnande
Ordföranden hälsade alla välkomna och öppnade mötet.

Punkt 2. Val av justerare
Till justerare valdes $8.

Punkt 3. Dagordning
Beslut
att godkänna dagordningen.

Punkt 4. Föregående protokoll
Föregående protokoll gicks igenom och lades till handlingarna.

Punkt 5. Ekonomi
\${9:Kassören redogjorde för det ekonomiska läget.}

Punkt 6. \${10:Fråga}
\${11:Vad frågan gäller.}

Beslut
att \${12:godkänna förslaget}.

Punkt 7. Övriga frågor
Inga övriga frågor.

Punkt 8. Mötets avslutande
Ordföranden tackade för visat intresse och avslutade mötet.

Vid protokollet: $7
Justeras: $6
Justeras: $8
$0`,
  },
  {
    label: 'Årsmötesprotokoll',
    detail: 'ideell förening',
    isYearly: true,
    places: { body: 1, date: 2 },
    snippet: (today) => `Årsmötesprotokoll: \${1:Föreningen}
Tid: \${2:${today}} kl. \${3:18.00–20.00}
Plats: \${4:Föreningslokalen}

Närvarande
- \${5:Ordförandens namn}
- \${6:Sekreterarens namn}
- \${7:Första justerarens namn}
- \${8:Andra justerarens namn}

§ 1 Mötets öppnande
Föreningens ordförande hälsade alla välkomna och förklarade årsmötet öppnat.

§ 2 Val av mötesfunktionärer
Till mötesordförande valdes $5.
Till mötessekreterare valdes $6.
Till justerare tillika rösträknare valdes $7 och $8.

§ 3 Fastställande av röstlängd
Beslut
att fastställa röstlängden enligt listan över närvarande.

§ 4 Mötets behöriga utlysande
Beslut
att mötet är behörigt utlyst.

§ 5 Fastställande av dagordning
Beslut
att fastställa dagordningen.

§ 6 Verksamhetsberättelse
Beslut
att godkänna verksamhetsberättelsen och lägga den till handlingarna.

§ 7 Resultat- och balansräkning
Beslut
att fastställa resultat- och balansräkningen.

§ 8 Revisionsberättelse
Beslut
att lägga revisionsberättelsen till handlingarna.

§ 9 Ansvarsfrihet
Beslut
att bevilja styrelsen ansvarsfrihet för det gångna verksamhetsåret.

§ 10 Verksamhetsplan, budget och medlemsavgift
Beslut
att fastställa verksamhetsplan och budget,
att fastställa medlemsavgiften till \${9:200} kr.

§ 11 Motioner
\${10:Inga motioner hade kommit in.}

§ 12 Val av styrelse
Beslut
att till ordförande för ett år välja \${11:namn}.

§ 13 Val av revisor och valberedning
Beslut
att till revisor för ett år välja \${12:namn}.

§ 14 Övriga frågor
Inga övriga frågor.

§ 15 Mötets avslutande
Mötesordföranden tackade för visat intresse och avslutade mötet.

Vid protokollet: $6
Justeras: $7
Justeras: $8
$0`,
  },
  {
    label: 'Stämmoprotokoll',
    detail: 'bostadsrätt, bolag',
    isYearly: true,
    places: { body: 1, date: 2 },
    snippet: (today) => `Stämmoprotokoll: \${1:Bostadsrättsföreningen}
Tid: \${2:${today}} kl. \${3:18.00–20.00}
Plats: \${4:Föreningslokalen}

Röstlängd
- \${5:Ordförandens namn}
- \${6:Protokollförarens namn}
- \${7:Första justerarens namn}
- \${8:Andra justerarens namn}

§ 1 Stämmans öppnande
Styrelsens ordförande öppnade stämman.

§ 2 Val av stämmoordförande
Till stämmoordförande valdes $5.

§ 3 Anmälan av protokollförare
Till protokollförare valdes $6.

§ 4 Godkännande av röstlängd
Beslut
att godkänna röstlängden.

§ 5 Godkännande av dagordning
Beslut
att godkänna dagordningen.

§ 6 Val av justerare tillika rösträknare
Till justerare tillika rösträknare valdes $7 och $8.

§ 7 Kallelse i behörig ordning
Beslut
att stämman är kallad i behörig ordning.

§ 8 Årsredovisning och revisionsberättelse
Beslut
att lägga årsredovisningen och revisionsberättelsen till handlingarna.

§ 9 Fastställande av resultat- och balansräkning
Beslut
att fastställa resultat- och balansräkningen.

§ 10 Resultatdisposition
Beslut
att disponera resultatet enligt styrelsens förslag.

§ 11 Ansvarsfrihet
Beslut
att bevilja styrelsens ledamöter ansvarsfrihet för räkenskapsåret.

§ 12 Arvoden
Beslut
att fastställa arvodena till \${9:belopp} kr.

§ 13 Val av styrelse och revisor
Beslut
att välja \${10:namn} till ledamot.

§ 14 Motioner
\${11:Inga motioner hade kommit in.}

§ 15 Stämmans avslutande
Stämmoordföranden avslutade stämman.

Vid protokollet: $6
Justeras: $5
Justeras: $7
Justeras: $8
$0`,
  },
  {
    label: 'Minnesanteckningar',
    detail: 'arbetsgrupp',
    places: { body: 1, date: 2, chair: 5, secretary: 6 },
    snippet: (today) => `Minnesanteckningar: \${1:Arbetsgruppen}
Tid: \${2:${today}} kl. \${3:9.00–10.30}
Plats: \${4:Teams}

Närvarande
- \${5:Mötesledarens namn}, mötesledare
- \${6:Sekreterarens namn}, sekreterare
- \${7:Deltagarens namn}

Punkt 1. Uppföljning sedan sist
\${8:Vad som har hänt.}

Punkt 2. \${9:Fråga}
\${10:Vad som sades.}

Uppgift: @\${11:Deltagarens namn} \${12:tar fram ett underlag}

Punkt 3. Övriga frågor
Inga övriga frågor.

Vid anteckningarna: $6
$0`,
  },
  {
    label: 'Dagordning',
    detail: 'före mötet',
    places: { body: 1, date: 2, chair: 5 },
    snippet: (today) => `Dagordning: \${1:Styrelsen}
Tid: \${2:${today}} kl. \${3:18.00–20.00}
Plats: \${4:Föreningslokalen}
Ordförande: \${5:Ordförandens namn}

Punkt 1. Mötets öppnande

Punkt 2. Val av justerare

Punkt 3. Godkännande av dagordningen

Punkt 4. Föregående protokoll

Punkt 5. Ekonomi

Punkt 6. \${6:Fråga}

Punkt 7. Övriga frågor

Punkt 8. Nästa möte

Punkt 9. Mötets avslutande
$0`,
  },
];

/** Skeletons, where the document has nothing but the beginning of a word at the cursor. */
export function skeletonOffers(cursor: Cursor): Offers | undefined {
  const { before, text, options } = cursor;
  const typed = before.trimStart();
  // Looks at no more than the first letters: a long document has some there.
  if (text.length > 400 || text.trim() !== typed.trim() || (typed === '' && options.trigger !== undefined))
    return undefined;
  const range = inLine(cursor, before.length - typed.length, before.length);
  const today = formatLong(options.today, { weekday: true });
  const offers = skeletons.flatMap(({ label, detail, snippet }): Offer[] => {
    if (!matchesTyped(label, typed)) return [];
    const body = snippet(today);
    return [
      {
        label: `${label} – hela`,
        kind: 'skeleton',
        detail,
        range,
        snippet: body,
        filter: label,
        documentation: `\`\`\`protokoll\n${filled(body)}\n\`\`\``,
      },
    ];
  });
  return { offers, isIncomplete: false };
}
