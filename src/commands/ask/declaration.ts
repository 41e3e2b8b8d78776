/** `plan ask` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WORKBOOK } from '../options.ts'

export const ASK = {
  name: 'ask',
  aim: 'gather',
  summary: {
    fr: 'écrire un classeur qui demande ce qu’il manque au plan, ou les besoins des directions',
    en: 'write a workbook that asks for what the plan lacks, or for the needs of departments',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...ON_PLAN,
    {
      flags: '--to <addressee>',
      words: ['owner', 'department'],
      text: {
        fr: 'une feuille par responsable (owner) ou par direction (department)',
        en: 'a sheet for each owner, or for each department',
      },
    },
    {
      flags: '--needs',
      text: {
        fr: 'recueil des besoins\u00a0: une feuille par direction, avec les besoins connus et leur rang',
        en: 'survey of needs: a sheet for each department, with the needs that are known and their rank',
      },
    },
    {
      flags: '--department <departments>',
      values: 'listed',
      text: {
        fr: 'avec --needs, seulement ces directions, par identifiant\u00a0; liste à virgules ou option répétée',
        en: 'with --needs, only these departments, by id; comma-separated or repeated',
      },
    },
    ...WORKBOOK,
  ],
  examples: [
    'plan ask plans/minimal -o missing.xlsx',
    'plan ask plans/draft --to department -o missing-by-department.xlsx',
    'plan ask plans/draft --needs -o needs.xlsx',
  ],
} as const
