/** What every renderer is: an outcome and a few choices in, text or bytes out; it prints and writes nothing itself. */
import type { CommandResult } from '../reports/document/command-result.ts'
import type { LiveFrame, Navigation } from '../reports/document/navigation.ts'
import type { Lang } from '../values/language.ts'
import type { SafeText } from './text/safe-text.ts'

/** The choices of a run that concern every renderer. */
export interface RenderOptions {
  readonly lang: Lang
  /** Columns of the terminal. */
  readonly width: number
  /** 0 none, 1 sixteen colours, as chalk counts. */
  readonly colour: 0 | 1 | 2 | 3
  /** Version of the tool, for formats that name their producer. */
  readonly version: string
  /** Whether to leave out what is not a finding's first line. */
  readonly isQuiet?: boolean
  /** Whether to show every place, where the usual page shows the first few. */
  readonly isWhole?: boolean
  /**
   * Takes a picture that a page of Markdown shows as a file beside it, and gives its path from the page, with `/`; where
   * there is no place beside the page, diagrams of Mermaid stand in it.
   */
  readonly pictureFile?: (id: string, picture: SafeText) => string
  /** What a page of HTML leads to in the site that it is part of. */
  readonly navigation?: Navigation
  /** What stands above a page of HTML that follows the plan in a program that stays open. */
  readonly live?: LiveFrame
}

/** A renderer; text ends with one newline. */
export type Renderer = (outcome: CommandResult, options: RenderOptions) => Promise<SafeText | Uint8Array>
