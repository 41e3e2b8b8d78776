/** A test with an editor on a folder of its own, in process. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { addressOf, type Editor, editorInProcess, positionOf, type Server, type Start } from './editor.ts'
import { type Files, inFolder } from './in-folder.ts'
import { REPOSITORY } from './scenario.ts'

export const BASE = readFileSync(join(REPOSITORY, 'test/support/base.yaml'), 'utf8')

interface EditorDesk {
  readonly editor: Editor
  readonly cwd: string
  /** The address of a file of the folder. */
  readonly uri: (name: string) => string
}

/** Runs a test with an editor on a folder with the files. */
export function withEditor(
  files: Files,
  test: (desk: EditorDesk) => Promise<void>,
  { locale = 'en', ...server }: Start & Partial<Server> = {},
): Promise<void> {
  return inFolder(files, async (cwd) => {
    const editor = editorInProcess({ cwd, ...server })
    await editor.start({ locale })
    await test({ editor, cwd, uri: (name) => addressOf(join(cwd, name)) })
    expect(await editor.leave()).toBe(0)
    expect(editor.line.told()).toBe('')
  })
}

/** Runs a test with an editor that has opened the base plan, or what somebody has typed in its place. */
export function withPlan(
  text: string,
  test: (desk: Pick<EditorDesk, 'editor'> & { readonly own: string }) => Promise<void>,
  start: Start & Partial<Server> = {},
): Promise<void> {
  return withEditor(
    { 'plan.yaml': BASE },
    async ({ editor, uri }) => {
      const own = uri('plan.yaml')
      await editor.open(own, text)
      await test({ editor, own })
    },
    start,
  )
}

/** Where findings stand, each with its gravity and its rule. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ severity, code, range: { start } }) => `${start.line}:${start.character} ${severity} ${code}`,
  )
}

/** The base plan with some of its text in the place of another, which stands once. */
export function changed(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    positionOf(text, before)
    return text.replace(before, after)
  }, BASE)
}
