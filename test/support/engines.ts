/** The exact engines that tests ask: the built one always, the installed program where it is on the path. */

import { highsEngine } from '../../src/optimize/engines/highs.ts'
import { nativeEngine } from '../../src/optimize/engines/native.ts'
import type { Engine } from '../../src/optimize/exact/engine.ts'
import { isHighsInstalled, runHighs } from '../../src/workspace/highs-run.ts'

/** A new engine in a thread of its own; to be closed. */
export function builtEngine(): Engine {
  return highsEngine(new URL('../../dist/engine.js', import.meta.url))
}

/** Every engine that can run here, by name. */
export const ENGINES: readonly { readonly name: string; readonly open: () => Engine }[] = [
  { name: 'built', open: builtEngine },
  ...(isHighsInstalled(process.env)
    ? [{ name: 'installed', open: () => nativeEngine(runHighs) }]
    : []),
]
