/**
 * One line of a terminal that says how far a long command is. It takes its own place over and over, gives way to
 * whatever else is written, and leaves nothing behind, whether the command ends or is ended by a signal.
 */
import { progressText, type StagePart, shareDone, type WorkStep } from '../lang/catalogue/progress.ts'
import { safeRewrite } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { ENDING_SIGNALS } from '../workspace/signals.ts'
import type { Io, MovingLine } from './declaration.ts'
import { spokenLang } from './language.ts'

/** Milliseconds after which a command is long. */
const DELAY = 2000
/** Milliseconds between two states of the line. */
const PAUSE = 200

/** Whether somebody sits before a screen on which a line can take the place of another. */
function isWatched({ stderr, env }: Pick<Io, 'stderr' | 'env'>): boolean {
  return stderr.isTTY === true && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === ''
}

/** The line of a run that begins now; undefined where nobody would see it. */
export function movingLine(io: Pick<Io, 'stderr' | 'env'>, now: () => number): MovingLine | undefined {
  if (!isWatched(io)) return undefined
  const { stderr } = io
  const begin = now()
  let last = begin + DELAY - PAUSE
  let isShown = false
  const clear = (): void => {
    if (!isShown) return
    isShown = false
    for (const name of ENDING_SIGNALS) process.off(name, end)
    stderr.write(safeRewrite(''))
  }
  const end = (name: NodeJS.Signals): void => {
    clear()
    // Who else listens ends in order; without anybody the signal does what it does by itself.
    if (process.listenerCount(name) === 0) process.kill(process.pid, name)
  }
  const show = (words: () => string): void => {
    if (now() - last < PAUSE) return
    last = now()
    // Before the others, for one that listens once is counted only until it has heard.
    if (!isShown) for (const name of ENDING_SIGNALS) process.prependListener(name, end)
    isShown = true
    stderr.write(safeRewrite(words().slice(0, (stderr.columns ?? 80) - 1)))
  }
  return { show, clear, isShown: () => isShown, now }
}

/** Tells a terminal how far a command is, with the time that is left at the pace of the part so far. */
export function following({ line }: Pick<Io, 'line'>, lang: Lang): (step: WorkStep) => Promise<void> {
  let begun: { readonly part: WorkStep['part']; readonly at: number; readonly share: number } | undefined
  const secondsLeft = (step: WorkStep, now: number): number | undefined => {
    const share = shareDone(step)
    if (share === undefined || begun === undefined || share <= begun.share) return undefined
    return ((now - begun.at) / 1000) * ((1 - share) / (share - begun.share))
  }
  return async (step) => {
    if (line === undefined) return
    if (begun?.part !== step.part) begun = { part: step.part, at: line.now(), share: shareDone(step) ?? 0 }
    line.show(() => progressText(step, secondsLeft(step, line.now()), lang))
    // Between two steps a signal is heard.
    if (line.isShown()) await new Promise((resume) => setImmediate(resume))
  }
}

/** Says that a stage of the command begins. */
export function beginStage(io: Io, part: StagePart): Promise<void> {
  return following(io, spokenLang(io))({ part })
}

/** Carries work out that tells how far it is. */
export async function inSteps<T>(
  work: Generator<WorkStep, T, void>,
  tell: (step: WorkStep) => Promise<void>,
): Promise<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    await tell(value)
  }
}
