/** What the parts of the section about the cut line are made from. */
import type { CutLine } from '../../scenario/cut-line.ts'
import type { ScenarioContext } from './scenario-context.ts'

/** The scenarios, and the cut line of the one of reference. */
export interface Drawn extends ScenarioContext {
  readonly line: CutLine
}
