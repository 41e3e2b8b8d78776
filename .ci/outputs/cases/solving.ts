/** Arbitrations and smoothings of the samples, in every mode; their searches end by counts, so that each run is the same. */
import { join } from 'node:path'
import { byTurns, type Group, inBoth, onScreen, type Step, words } from '../group.ts'
import { edited, type Files, filesAt } from '../inputs.ts'
import { INTO_FILES } from './samples.ts'

const RUNNING = 'plans/centre-val-de-loire-2022-2027'
const DRAFT = 'plans/draft'
const SMALL = ['plans/minimal', 'plans/centre-val-de-loire-2017-2021']

const ARBITRATED = ['answer,limits,zzz', 'choices,refusals', 'to-estimate,reliefs,conflict', 'robust,frontier,replan']

function arbitrate(plan: string, ...lines: readonly string[]): string[][] {
  return lines.map((line) => ['arbitrate', '-p', plan, ...words(line)])
}

function smooth(plan: string, ...lines: readonly string[]): string[][] {
  return lines.map((line) => ['smooth', plan, ...words(line)])
}

const withFiles = (lines: readonly (readonly string[])[]): string[][] => lines.map((line) => [...line, ...INTO_FILES])

/** What is asked of the draft, which is solved within a second or two. */
function draftSteps(): Step[] {
  return [
    ...inBoth(...arbitrate(DRAFT, ''), ...withFiles(arbitrate(DRAFT, '--robust 2'))),
    ...byTurns(
      ...arbitrate(DRAFT, ...ARBITRATED.map((ids) => `--section ${ids} --format md`)),
      ...withFiles(
        arbitrate(
          DRAFT,
          ...['--engine none', '--allow-unestimated', '--value wsjf', '--scenario SC-SOCLE'],
          '--frontier investment=-20%..+20% --engine none',
          ...['--replan --add PR-12', '--replan --add PR-11,PR-14 --changes 1'],
        ),
      ),
      ...arbitrate(DRAFT, '--scenario SC-AMBITION --write SC-NEW', '--section answer --add PR-11'),
      ...arbitrate(DRAFT, '--section answer --write-model model.mps --write SC-NEW --dry-run'),
    ),
    ...onScreen(byTurns(...arbitrate(DRAFT, ''))),
  ]
}

function draftSmoothing(): Step[] {
  return byTurns(
    ...withFiles(smooth(DRAFT, '', '--mode levelling', '--engine none')),
    ...smooth(DRAFT, '', '--section money,moves,zzz --format md', '--scenario SC-AMBITION'),
    ...smooth(DRAFT, '--section residue,hiring --scenario SC-SOCLE --write-model model.mps'),
    ...smooth(DRAFT, '--scenario SC-AMBITION --mode levelling --write SC-NEW'),
  )
}

/** The running sample takes seconds a run: each mode once in a language, into all files. */
function runningSteps(): Group[] {
  const asked = ['--write SC-ARB', '--scenario SC-MOINS-20 --engine none', '--replan --add P-041 --changes 3']
  const smoothed = ['--scenario SC-HAUT --write SC-LISSE', '--mode levelling']
  const lines = [...arbitrate(RUNNING, ...asked), ...smooth(RUNNING, ...smoothed)]
  return byTurns(...withFiles(lines)).map((step) => ({ name: 'running', files: {}, steps: [step] }))
}

/** The draft with money that does not reach, a project that must be in, and one that must wait. */
function tight(files: Files): Files {
  return edited(files, (text) => text.replace(/max: (\d+)/g, (_, max) => `max: ${Number(max) / 10}`))
}

/** The groups of the solver. */
export function solvingGroups(repository: string): Group[] {
  const plans = filesAt(join(repository, 'plans'), 'plans')
  // The longest first, so that the two processes end together.
  return [
    ...runningSteps().map((group) => ({ ...group, files: plans })),
    { name: 'draft arbitrate', files: plans, steps: draftSteps() },
    { name: 'draft smooth', files: plans, steps: draftSmoothing() },
    {
      name: 'draft without money',
      files: tight(plans),
      steps: byTurns(
        ...withFiles(arbitrate(DRAFT, '', '--engine none', '--allow-unestimated')),
        ...arbitrate(DRAFT, '', '--section conflict', '--write SC-NEW'),
        ...smooth(DRAFT, '', '--mode levelling'),
      ),
    },
    ...SMALL.map((plan) => ({
      name: `${plan} solved`,
      files: plans,
      steps: inBoth(...withFiles([...arbitrate(plan, ''), ...smooth(plan, '', '--mode levelling')])),
    })),
  ]
}
