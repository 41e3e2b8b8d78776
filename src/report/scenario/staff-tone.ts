/** How serious a figure about people is. */
import type { Tone } from '../document.ts'

/** Bad beyond capacity: a peak above 100 %, any overload, anybody missing; nothing for what is merely needed. */
export function staffTone(metric: string, value: number | null | undefined): Tone | undefined {
  if (metric === 'workload_fte') return undefined
  const limit = metric === 'peak_load_rate' ? 1 : 0
  return (value ?? 0) > limit ? 'bad' : undefined
}
