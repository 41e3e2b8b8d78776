/** Lays files into a folder of its own for the time of a test. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './scenario.ts'

/** The header of a small plan in preparation. */
export const HEADER = `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: draft
  horizon: { start: 2024-01, end: 2025-12 }
  as_of: 2024-06-30
`

/** Contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs a test in a folder with the files; the folder is gone afterwards. */
export async function inFolder(files: Files, test: (cwd: string) => void | Promise<void>): Promise<void> {
  const { path, remove } = temporaryFolder()
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
    await test(path)
  } finally {
    remove()
  }
}
