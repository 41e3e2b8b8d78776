/** `plan explain` as the command line knows it. */
import { OPTIONS, READING } from '../options.ts'

/** Its arguments, options and examples. */
export const EXPLAIN = {
  name: 'explain',
  summary: {
    fr: 'expliquer une règle, un indicateur, ou ce que compte un chiffre du plan',
    en: 'explain a rule, a figure, or what a figure of the plan counts',
  },
  arguments: [
    {
      name: '[topic]',
      text: {
        fr: 'identifiant d’une règle ou d’un indicateur',
        en: 'id of a rule or of a figure',
      },
    },
  ],
  options: [
    ...READING,
    OPTIONS.format,
    {
      flags: '--value',
      text: {
        fr: 'montrer le calcul de la valeur du projet',
        en: 'show how the value of the project adds up',
      },
    },
  ],
  examples: [
    'plan explain',
    'plan explain investment-over-envelope',
    'plan explain completion_gross -p plans/minimal',
    'plan explain P-014 --value -p plans/centre-val-de-loire-2022-2027',
  ],
} as const
