/**
 * Before each file of tests: which cases its properties draw. In the fast project they are always the same, so that the
 * same source passes or fails the same tests; in the slow one others with each commit.
 */
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') })
