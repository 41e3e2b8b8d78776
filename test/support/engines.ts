/** The exact engines that tests ask: the built one always, the installed program where it is on the path. */

import { clingoEngine } from '../../src/optimize/engines/clingo.ts'
import { highsEngine } from '../../src/optimize/engines/highs.ts'
import { nativeEngine } from '../../src/optimize/engines/native.ts'
import type { AnswerSetEngine } from '../../src/optimize/exact/answer-set-engine.ts'
import { type Engine, withAnswerSets } from '../../src/optimize/exact/engine.ts'
import { isHighsInstalled, runHighs } from '../../src/workspace/highs-run.ts'

/** The engine for answer set programs, in a thread of its own; to be closed. */
export function builtAnswerSets(): AnswerSetEngine {
  return clingoEngine(new URL('../../dist/clingo.js', import.meta.url))
}

/** Both engines together, as commands have them; to be closed. */
export function builtEngines(): Engine {
  return withAnswerSets(builtEngine(), builtAnswerSets())
}

/** A new engine in a thread of its own; to be closed. */
export function builtEngine(): Engine {
  return highsEngine(new URL('../../dist/engine.js', import.meta.url))
}

/** Every engine that can run here, by name. */
export const ENGINES: readonly { readonly name: string; readonly open: () => Engine }[] = [
  { name: 'built', open: builtEngine },
  ...(isHighsInstalled(process.env) ? [{ name: 'installed', open: () => nativeEngine(runHighs) }] : []),
]
