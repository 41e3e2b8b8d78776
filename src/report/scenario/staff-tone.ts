/** How serious a figure is that has a limit: people and money. */
import type { Tone } from '../document.ts'

/** Bad beyond the limit: a peak above 100 %, any overload or overspend, anybody missing; nothing for what is merely needed. */
export function staffTone(metric: string, value: number | null | undefined): Tone | undefined {
  if (metric === 'workload_fte') return undefined
  const limit = metric === 'peak_load_rate' ? 1 : 0
  return (value ?? 0) > limit ? 'bad' : undefined
}
