/** Takes the logo that a plan names in its header, with a finding where its file is no picture that a page may hold. */
import type { Finding } from '../finding.ts'
import { pictureOf } from '../picture.ts'
import type { Plan } from '../plan.ts'
import { placedFinding } from './format-findings.ts'

/** The most bytes of a logo, which every page of a plan holds. */
export const LARGEST_LOGO = 100_000

type UnreadFile = 'missing' | 'outside' | 'too-large'

/** Reads a file by its path from the plan's root; nothing outside of the plan's folder. */
export type ReadPicture = (root: string, path: string) => Uint8Array | UnreadFile

interface WithLogo {
  readonly plan: Plan | undefined
  readonly findings: readonly Finding[]
}

/** The plan with its logo, or what is to be said of it; neither where it names none or nobody can read it. */
export function withLogo(plan: Plan | undefined, root: string, readPicture: ReadPicture | undefined): WithLogo {
  const name = plan?.header.presentation?.logo
  if (plan === undefined || name === undefined || readPicture === undefined) return { plan, findings: [] }
  const read = readPicture(root, name)
  const logo = typeof read === 'string' ? undefined : pictureOf(read)
  if (logo !== undefined) return { plan: { ...plan, logo }, findings: [] }
  const fault = typeof read === 'string' ? read : 'unreadable'
  const at = { file: plan.header.at.file, path: ['plan', 'presentation', 'logo'], part: 'value' } as const
  return { plan, findings: [placedFinding(`logo-${fault}`, at, { name, max: LARGEST_LOGO / 1000 })] }
}
