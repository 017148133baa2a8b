/** The walkthrough: what a first quarter of an hour with minutes is made of. */
import type { Text } from '../../client/texts.ts';
import { type ManifestTexts, put } from './texts.ts';

interface Step {
  readonly id: string;
  readonly title: Text;
  /** A link on a line of its own is a button. */
  readonly description: Text;
  /** A picture with what it shows, or a Markdown page. */
  readonly media: { readonly image: string; readonly altText: Text } | { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

/** An address that runs a command with its arguments. */
function command(id: string, ...args: unknown[]): string {
  return `command:${id}${args.length > 0 ? `?${encodeURIComponent(JSON.stringify(args))}` : ''}`;
}

const emptyMinutes = command('workbench.action.files.newUntitledFile', { languageId: 'protokoll' });
// By its name: a list to choose from would lose the focus to the step when the button is taken with Enter.
const annualMeeting = command('protokoll.openSample', 'arsmote-granviks-if-2024-03-21');
const oldMinutes = command('protokoll.openSample', 'minnesanteckningar-2019-12-06');

const steps: readonly Step[] = [
  {
    id: 'forsta',
    title: { sv: 'Skapa ditt första protokoll', en: 'Make your first minutes' },
    description: {
      sv: `Välj vad det är för möte, så finns rubriker, närvaro och underskrifter redan där. Fyll i och tryck **Tab** för att gå vidare.\n[Nytt protokoll](command:protokoll.newMinutes)\nEller se hur ett färdigt ser ut.\n[Öppna ett exempel](${annualMeeting})`,
      en: `Choose the kind of meeting: headings, attendance and signatures are there already. Fill in, and press **Tab** to go on.\n[New Minutes](command:protokoll.newMinutes)\nOr see what finished minutes look like.\n[Open an Example](${annualMeeting})`,
    },
    media: {
      image: 'docs/bilder/hela-protokoll.png',
      altText: {
        sv: 'En lista med hela protokoll att börja från: nämnd, styrelse, årsmöte, stämma, minnesanteckningar, dagordning.',
        en: 'A list of whole minutes to start from: committee, board, annual meeting, general meeting, notes, agenda.',
      },
    },
    completionEvents: ['onCommand:protokoll.newMinutes', 'onCommand:protokoll.openSample'],
  },
  {
    id: 'gammalt',
    title: { sv: 'Klistra in ett gammalt protokoll', en: 'Paste old minutes' },
    description: {
      sv: `Text ur Word eller ett mejl fungerar som den är. Punkter, beslut och personer får färg när de är förstådda; allt annat blir löpande text, och inget försvinner.\n[Öppna en tom fil att klistra in i](${emptyMinutes})\nEller prova med gamla minnesanteckningar som ingen har rättat.\n[Öppna gamla minnesanteckningar](${oldMinutes})`,
      en: `Text from Word or a mail works as it is. Items, decisions and people are coloured once they are understood; everything else is running text, and nothing is lost.\n[Open an Empty File to Paste Into](${emptyMinutes})\nOr try old notes that nobody has mended.\n[Open Old Notes](${oldMinutes})`,
    },
    media: {
      image: 'docs/bilder/oversikt.png',
      altText: {
        sv: 'Ett protokoll i färger: rubriker, personer, beslut och datum syns.',
        en: 'Minutes in colours: headings, people, decisions and dates can be seen.',
      },
    },
    completionEvents: [`onLink:${emptyMinutes}`, `onLink:${oldMinutes}`],
  },
  {
    id: 'ratta',
    title: { sv: 'Rätta det som är fel', en: 'Mend what is wrong' },
    description: {
      sv: 'Det som inte stämmer stryks under: ett namn som saknas i närvarolistan, fel veckodag, röster som inte går ihop. Ställ markören där och tryck **Ctrl+.** för att se vad som kan göras.\n[Visa alla problem](command:workbench.actions.view.problems)',
      en: 'What does not add up is underlined: a name that is missing from the attendance list, a wrong weekday, votes that do not add up. Put the cursor there and press **Ctrl+.** to see what can be done.\n[Show All Problems](command:workbench.actions.view.problems)',
    },
    media: {
      image: 'docs/bilder/snabbkorrigering.png',
      altText: {
        sv: 'En felstavad person är understruken, och listan föreslår rätt namn.',
        en: 'A misspelt person is underlined, and the list offers the right name.',
      },
    },
    completionEvents: ['onCommand:workbench.actions.view.problems', 'onCommand:editor.action.quickFix'],
  },
  {
    id: 'forhandsgranska',
    title: { sv: 'Förhandsgranska', en: 'Preview' },
    description: {
      sv: 'Se protokollet som det blir på papper, bredvid texten, medan du skriver.\n[Visa förhandsgranskning](command:protokoll.preview)',
      en: 'See the minutes as they will be on paper, beside the text, while you write.\n[Show Preview](command:protokoll.preview)',
    },
    media: { markdown: 'docs/kom-igang/forhandsgranska.md' },
    completionEvents: ['onCommand:protokoll.preview'],
  },
  {
    id: 'exportera',
    title: { sv: 'Exportera', en: 'Export' },
    description: {
      sv: 'Gör en PDF att skriva under, en Word-fil att skicka eller en webbsida. Saknas något säger Protokoll till först.\n[Exportera …](command:protokoll.export)',
      en: 'Make a PDF to sign, a Word file to send or a web page. Protokoll says first when something is missing.\n[Export…](command:protokoll.export)',
    },
    media: {
      image: 'docs/bilder/pdf-kommunstyrelsen.png',
      altText: {
        sv: 'Första sidan av ett protokoll som PDF, med närvaro, punkter och beslut.',
        en: 'The first page of minutes as a PDF, with attendance, items and decisions.',
      },
    },
    completionEvents: ['onCommand:protokoll.export'],
  },
  {
    id: 'publicera',
    title: { sv: 'Publicera utan det som är hemligt', en: 'Publish without what is secret' },
    description: {
      sv: 'Det som står mellan **Sekretess** och **Slut sekretess** finns inte i den publika versionen, och personnummer är dolda. Välj version **Publik** när du exporterar, och läs igenom filen innan den läggs ut.\n[Exportera den publika versionen …](command:protokoll.export)',
      en: 'What stands between **Sekretess** and **Slut sekretess** is not in the public version, and personal identity numbers are masked. Choose the version **Publik** when you export, and read the file before it is published.\n[Export the Public Version…](command:protokoll.export)',
    },
    media: { markdown: 'docs/kom-igang/publicera.md' },
    completionEvents: ['stepSelected'],
  },
  {
    id: 'fusklapp',
    title: { sv: 'Ha fusklappen till hands', en: 'Keep the cheat sheet at hand' },
    description: {
      sv: 'Allt som går att skriva, på en sida.\n[Visa fusklappen](command:protokoll.cheatSheet)',
      en: 'Everything that can be written, on one page.\n[Show the Cheat Sheet](command:protokoll.cheatSheet)',
    },
    media: { markdown: 'docs/kom-igang/fusklapp.md' },
    completionEvents: ['onCommand:protokoll.cheatSheet'],
  },
];

/** `contributes.walkthroughs`, with its texts put into `texts`. */
export function walkthroughs(texts: ManifestTexts): object[] {
  return [
    {
      id: 'protokoll.start',
      title: put(texts, 'walkthrough.title', { sv: 'Kom igång med Protokoll', en: 'Get Started with Protokoll' }),
      description: put(texts, 'walkthrough.description', {
        sv: 'Skriv, kontrollera och exportera ett protokoll på fem minuter.',
        en: 'Write, check and export minutes in five minutes.',
      }),
      featuredFor: ['**/*.protokoll'],
      steps: steps.map(({ id, title, description, media, completionEvents }) => ({
        id,
        title: put(texts, `walkthrough.${id}.title`, title),
        description: put(texts, `walkthrough.${id}.description`, description),
        media:
          'image' in media
            ? { image: media.image, altText: put(texts, `walkthrough.${id}.altText`, media.altText) }
            : media,
        completionEvents,
      })),
    },
  ];
}
