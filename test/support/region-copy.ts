/** A copy of the region's sample plan, which a test may change. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './scenario.ts'

/** Lays the plan out as `region` in a folder, with the plan before it. */
export function copyRegion(folder: string): void {
  const previous = 'centre-val-de-loire-2017-2021'
  cpSync(join(REPOSITORY, 'plans', previous), join(folder, previous), { recursive: true })
  cpSync(join(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), join(folder, 'region'), { recursive: true })
}
