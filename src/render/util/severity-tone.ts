/** Gives severities the tone that they are coloured by. */
import type { Tone } from '../../report/document.ts'
import type { ShownFinding } from '../../report/outcome.ts'

/** The tone of each severity. */
export const SEVERITY_TONES: Readonly<Record<ShownFinding['severity'], Tone>> = {
  error: 'bad',
  warning: 'watch',
  info: 'quiet',
}
