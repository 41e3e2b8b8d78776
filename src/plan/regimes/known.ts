/** The list of regimes whose measures come with the program. */
import { entityById } from '../find-entity.ts'
import { GDPR } from './gdpr.ts'
import { NIS2 } from './nis2.ts'
import type { KnownRegime } from './profile.ts'
import { RGAA } from './rgaa.ts'

/** The regimes that the program knows, in the order that reports show them. */
export const KNOWN_REGIMES: readonly KnownRegime[] = [NIS2, GDPR, RGAA]

export function knownRegime(id: string): KnownRegime | undefined {
  return entityById(KNOWN_REGIMES, id)
}
