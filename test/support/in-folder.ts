/** Lays files into a folder of its own for the time of a test. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './scenario.ts'

/** Contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs a test in a folder with the files; the folder is gone afterwards. */
export async function inFolder(
  files: Files,
  test: (cwd: string) => void | Promise<void>,
): Promise<void> {
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
