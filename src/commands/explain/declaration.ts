/** `plan explain` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { PRINTED_FORMAT, READING } from '../options.ts'

export const EXPLAIN = {
  name: 'explain',
  aim: 'check',
  summary: {
    fr: 'expliquer une règle, un indicateur, une météo, une clé ou un mot lu dans un rapport\u00a0; d’un plan, un projet, un constat ou un chiffre',
    en: 'explain a rule, a figure, a weather, a key or a word read in a report; of a plan, a project, a finding or a figure',
  },
  arguments: [
    {
      name: '[topic]',
      names: 'topic',
      text: {
        fr: 'règle, indicateur, météo, clé du format, libellé d’un rapport, projet, ou emplacement d’un constat (FICHIER:LIGNE)\u00a0; sans lui, la liste',
        en: 'rule, figure, weather, key of the format, label of a report, project, or place of a finding (FILE:LINE); without it, the list',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...READING,
    ...PRINTED_FORMAT,
    {
      flags: '--value',
      text: { fr: 'du projet, le calcul de sa valeur seulement', en: 'of the project, only how its value adds up' },
    },
  ],
  examples: [
    'plan explain',
    'plan explain investment-over-envelope',
    'plan explain completion_gross plans/minimal',
    'plan explain storm plans/centre-val-de-loire-2022-2027',
    'plan explain "Taux de réalisation brut" plans/centre-val-de-loire-2022-2027',
    'plan explain P-014 plans/centre-val-de-loire-2022-2027',
    'plan explain P-014 plans/centre-val-de-loire-2022-2027 --value',
    'plan explain projects/P-021.yaml:6 plans/centre-val-de-loire-2022-2027',
  ],
} as const
