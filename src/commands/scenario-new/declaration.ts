/** `plan scenario new` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WRITING } from '../options.ts'
import { CHOOSING, DESCRIBING } from '../scenario-edit/options.ts'

export const SCENARIO_NEW = {
  name: 'scenario new',
  aim: 'decide',
  summary: {
    fr: 'écrire un nouveau scénario et le comparer aussitôt',
    en: 'write a new scenario and compare it at once',
  },
  arguments: [
    {
      name: '[id]',
      words: ['do-minimum'],
      meant: { socle: 'do-minimum' },
      isOpen: true,
      text: {
        fr: 'identifiant à donner, ou do-minimum pour le socle d’après le plan (par défaut, sans options)',
        en: 'id to give, or do-minimum for the base drawn from the plan (default, without options)',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...ON_PLAN,
    ...DESCRIBING,
    ...CHOOSING,
    { flags: '--id <id>', text: { fr: 'identifiant à donner au socle', en: 'id of the do-minimum' } },
    ...WRITING,
  ],
  examples: [
    'plan scenario new do-minimum plans/minimal --dry-run',
    'plan scenario new SC-B plans/centre-val-de-loire-2022-2027 --from SC-REF --in P-039,P-041 --out P-025 --dry-run',
    'plan scenario new SC-C plans/centre-val-de-loire-2022-2027 --from SC-HAUT --envelope investment:2027=-20% --hire APPLI=+1@2026-07 --scale P-027=0.8 --title "Investissement réduit" --dry-run',
  ],
} as const
