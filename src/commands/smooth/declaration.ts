/** `plan smooth` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, OPTIONS, READING, WRITING } from '../options.ts'
import { SOLVING } from '../solving-options.ts'

export const SMOOTH = {
  name: 'smooth',
  aim: 'decide',
  summary: {
    fr: 'décaler des projets pour que la charge et les enveloppes tiennent\u00a0: lissage ou nivellement',
    en: 'move projects so that load and envelopes hold: smoothing or levelling',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...JUDGING,
    OPTIONS.section,
    {
      flags: '--mode <mode>',
      words: ['smoothing', 'levelling'],
      meant: { lissage: 'smoothing', nivellement: 'levelling' },
      usual: 'smoothing',
      text: {
        fr: 'lissage, où la fin du plan tient, ou nivellement, où elle peut reculer',
        en: 'whether the end of the plan holds, or may move',
      },
    },
    {
      flags: '--scenario <id>',
      names: 'scenario',
      text: {
        fr: 'scénario à lisser (par défaut\u00a0: le plan tel quel)',
        en: 'scenario to smooth (default: the plan as it is)',
      },
    },
    OPTIONS.write,
    ...WRITING,
    ...SOLVING,
  ],
  exits: ['findings', 'infeasible', 'interrupted'],
  examples: [
    'plan smooth plans/centre-val-de-loire-2022-2027',
    'plan smooth plans/centre-val-de-loire-2022-2027 --mode levelling --format md --lang fr',
    'plan smooth plans/centre-val-de-loire-2022-2027 --scenario SC-HAUT --write SC-LISSE --dry-run',
  ],
} as const
