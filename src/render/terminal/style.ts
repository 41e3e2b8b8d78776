/** What every part of the terminal's page is written with: colours, the choices of the run, the currency. */
import type { ChalkInstance } from 'chalk'
import type { Tone } from '../../reports/document/document.ts'
import type { RenderOptions } from '../renderer.ts'

export interface TerminalStyle {
  readonly chalk: ChalkInstance
  readonly options: RenderOptions
  readonly currency: string
}

export const TONES: Record<Tone, (chalk: ChalkInstance) => ChalkInstance> = {
  good: (chalk) => chalk.green,
  watch: (chalk) => chalk.yellow,
  bad: (chalk) => chalk.red,
  quiet: (chalk) => chalk.dim,
}
