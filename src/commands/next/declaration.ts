/** `plan next` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WRITING } from '../options.ts'

export const NEXT = {
  name: 'next',
  aim: 'govern',
  summary: {
    fr: 'préparer le plan suivant avec tout ce que celui-ci laisse ouvert, ou vérifier que rien ne s’est perdu',
    en: 'begin the next plan with all that this one leaves open, or check that nothing was lost',
  },
  arguments: [
    {
      name: '<dir>',
      text: {
        fr: 'dossier du plan suivant\u00a0: à créer, ou déjà là et à vérifier',
        en: 'folder of the next plan: to be made, or there to be checked',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...ON_PLAN,
    {
      flags: '--until <month>',
      text: {
        fr: 'dernier mois du plan suivant, AAAA-MM (par défaut\u00a0: même durée)',
        en: 'last month of the next plan, YYYY-MM (default: as long as this one)',
      },
    },
    ...WRITING,
  ],
  exits: ['lost'],
  examples: ['plan next plans/sdsi-2028-2033 plans/centre-val-de-loire-2022-2027 --dry-run'],
} as const
