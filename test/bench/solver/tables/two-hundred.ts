/** Two hundred candidates: too many for a proof, so the value is held against native HiGHS, and against the bound. */
import { bestKnown, recordNative } from '../best-known.ts'
import { type ChoiceSpec, choiceTable, instancesOf } from '../choice-table.ts'
import { generateProblem } from '../generate-problem.ts'
import { isOnPath, nativeChoice } from '../native-highs.ts'
import type { Solved } from '../solve-choice.ts'
import { greatest, median, smallest } from '../statistics.ts'
import { atLeast, atMost, type Line, type Setting } from '../table.ts'

const NATIVE_SECONDS = 20

/** How much better than the native engine's value after 20 seconds, in percent; NaN where that is not known. */
function lead({ key, answer }: Solved, { isRecording, isQuick, note }: Setting): number {
  const known = bestKnown(key)?.native
  const instance = instancesOf(SPEC).find((one) => one.key === key)
  const isAsked = isRecording || (known === undefined && !isQuick)
  if (!isAsked || instance === undefined || !isOnPath('highs'))
    return known === undefined ? Number.NaN : 100 * (answer.value / known - 1)
  const native = nativeChoice(key, generateProblem(instance.shape, instance.seed), NATIVE_SECONDS)
  note(`${key}  native HiGHS after ${NATIVE_SECONDS} s: ${native.value}`)
  if (isRecording) recordNative(key, native.value)
  return 100 * (answer.value / native.value - 1)
}

function leadLines(solved: readonly Solved[], setting: Setting): Line[] {
  const leads = solved.map((one) => lead(one, setting)).filter((one) => !Number.isNaN(one))
  if (leads.length === 0)
    return [
      {
        what: 'above native HiGHS',
        measured: 'not on the path',
        target: '>= 5 %',
        isMet: undefined,
      },
    ]
  return [
    atLeast('above native HiGHS at 20 s, median', median(leads), 5, '%'),
    atLeast('above native HiGHS, smallest', smallest(leads), 4, '%'),
  ]
}

const SPEC: ChoiceSpec = {
  name: 'two-hundred',
  shape: { projects: 200, periods: 20, teams: 10, perYear: 4 },
  tightnesses: [0.6],
  ...{ seeds: 10, seconds: 10 },
  quick: { instances: 1, seconds: 5 },
  lines: (solved, setting) => [
    ...leadLines(solved, setting),
    atMost('first answer', greatest(solved.map(({ firstSeconds }) => firstSeconds)), 1, 's'),
    atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), 8, '%'),
  ],
}

/** 200 x 20 x 10. */
export const twoHundred = choiceTable(SPEC)
