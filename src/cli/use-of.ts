/** What an outcome is for, by the format that it goes into. */
import type { Use } from '../app/scenario.ts'
import type { Format } from '../render/formats.ts'

/** A terminal has less room than a page, and only JSON takes the data. */
export function useOf(format: Format): Use {
  if (format === 'json') return 'data'
  return format === 'pretty' ? 'screen' : 'page'
}
