import type { Text } from './texts.ts';

/** Minutes that the package has along to try, in `examples/`. */
export interface Sample {
  /** The file's name without its extension. */
  readonly name: string;
  readonly label: Text;
  readonly detail: Text;
}

export const samples: readonly Sample[] = [
  {
    name: 'kommunstyrelsen-2024-09-10',
    label: { sv: 'Kommunstyrelsen', en: 'Municipal executive board' },
    detail: {
      sv: 'Paragrafer, yrkanden, omröstning med namn, reservation och sekretess',
      en: 'Sections, motions, a vote by name, a reservation and secret text',
    },
  },
  {
    name: 'arsmote-granviks-if-2024-03-21',
    label: { sv: 'Årsmöte i en förening', en: 'Annual meeting of an association' },
    detail: {
      sv: 'Val, röstlängd, ansvarsfrihet och motioner',
      en: 'Elections, list of voters, discharge from liability and motions',
    },
  },
  {
    name: 'minnesanteckningar-2019-12-06',
    label: { sv: 'Gamla minnesanteckningar', en: 'Old notes' },
    detail: {
      sv: 'Inklistrade som de var, med fel att rätta',
      en: 'Pasted as they were, with faults to mend',
    },
  },
];
