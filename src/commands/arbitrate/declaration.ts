/** `plan arbitrate` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, OPTIONS, READING, WRITING } from '../options.ts'
import { SOLVING } from '../solving-options.ts'

export const ARBITRATE = {
  name: 'arbitrate',
  aim: 'decide',
  summary: {
    fr: 'proposer les projets et les dates qui valent le plus sous tous les plafonds, et dire pourquoi',
    en: 'propose the projects and dates that are worth most under all limits, and say why',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...JUDGING,
    OPTIONS.section,
    {
      flags: '--scenario <id>',
      names: 'scenario',
      text: {
        fr: 'cadre\u00a0: le scénario dont les plafonds valent (par défaut\u00a0: celui qui est retenu, sinon le plan)',
        en: 'frame: the scenario whose limits hold (default: the approved one, else the plan itself)',
      },
    },
    OPTIONS.value,
    {
      flags: '--frontier <section=from..to>',
      isExpert: true,
      text: {
        fr: 'refaire l’arbitrage en faisant varier une enveloppe, comme investment=-20%..+20%',
        en: 'arbitrate again with an envelope that varies, as investment=-20%..+20%',
      },
    },
    {
      flags: '--replan',
      text: {
        fr: 'faire entrer une demande urgente (--add) en changeant le plan le moins possible',
        en: 'let an urgent demand in (--add) and change the plan as little as possible',
      },
    },
    {
      flags: '--repair',
      text: {
        fr: 'ramener le plan dans ses limites en le changeant le moins possible, sans demande',
        en: 'bring the plan back within its limits and change it as little as possible, no demand asked',
      },
    },
    {
      flags: '--add <projects>',
      names: 'project',
      values: 'listed',
      text: {
        fr: 'projets qui doivent entrer\u00a0; liste à virgules ou option répétée',
        en: 'projects that must come in; comma-separated or repeated',
      },
    },
    {
      flags: '--changes <count>',
      text: { fr: 'au plus tant de projets déplacés ou écartés', en: 'at most so many projects that move or leave' },
    },
    {
      flags: '--robust [draws]',
      isExpert: true,
      text: {
        fr: 'refaire l’arbitrage sur des coûts tirés au sort (50 tirages) selon fourchettes et passé, et au P80',
        en: 'arbitrate again on costs drawn (50 draws) by ranges and the past, and at P80',
      },
    },
    OPTIONS.write,
    ...WRITING,
    {
      flags: '--allow-unestimated',
      isExpert: true,
      text: {
        fr: 'faire concourir aussi les candidats sans dates, sans charge ou sans coût\u00a0; la page dit ce que cela risque',
        en: 'let candidates without dates, work or cost compete too; the page says what that risks',
      },
    },
    ...SOLVING,
  ],
  exits: ['findings', 'infeasible', 'interrupted'],
  examples: [
    'plan arbitrate plans/centre-val-de-loire-2022-2027',
    'plan arbitrate plans/centre-val-de-loire-2022-2027 --scenario SC-HAUT --format md',
    'plan arbitrate plans/centre-val-de-loire-2022-2027 --frontier investment=-20%..+20%',
    'plan arbitrate plans/centre-val-de-loire-2022-2027 --replan --add P-041 --changes 3',
    'plan arbitrate plans/centre-val-de-loire-2022-2027 --write SC-ARB --dry-run',
  ],
} as const
