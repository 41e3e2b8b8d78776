/** `plan lsp` as a process on real streams: both languages, bad messages, how it ends, and many edits that are taken back. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Range } from 'vscode-languageserver-protocol'
import { addressOf, type Editor, positionOf, type Server } from '../support/editor.ts'
import { editorOfProcess } from '../support/editor-of-process.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { type Draw, seeded } from '../support/seeded.ts'

const SAMPLE = join(REPOSITORY, 'plans/centre-val-de-loire-2022-2027')
const FILES = { 'plan.yaml': `${HEADER}axes: [{ id: AX1, title: A }]\nobjectives: [{ id: O, title: O, axis: AX2 }]\n` }
const TEXT = FILES['plan.yaml']

function withProcess(test: (editor: Editor, uri: string, cwd: string) => Promise<void>, how: Partial<Server> = {}) {
  return inFolder(FILES, (cwd) => test(editorOfProcess({ cwd, ...how }), addressOf(join(cwd, 'plan.yaml')), cwd))
}

function unknownAxis(found: readonly Diagnostic[]): string | undefined {
  return found.find(({ code }) => code === 'reference-unknown')?.message
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('the language', () => {
  it.each([
    [{ locale: 'fr' }, {}, 'Axe'],
    [{ locale: 'en-GB' }, { argv: ['--lang', 'fr'] }, 'Axe'],
    [{}, { argv: ['--stdio', '--lang', 'fr'] }, 'Axe'],
    [{}, { env: { LANG: 'fr_FR.UTF-8' } }, 'Axe'],
    [{}, {}, 'No axis'],
  ] as const)('is that of --lang, then of the editor, then of the environment: %o %o', async (start, how, word) => {
    await withProcess(async (editor, uri) => {
      await editor.start(start)
      expect(unknownAxis(await editor.open(uri, TEXT))).toMatch(new RegExp(`^${word}`))
      expect(await editor.leave()).toBe(0)
      expect(editor.line.told()).toBe('')
    }, how)
  })
})

describe('each answer', () => {
  it('is given over real streams', async () => {
    await withProcess(async (editor, uri) => {
      const { result } = await editor.start({
        locale: 'en',
        capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      })
      expect(result).toMatchObject({ capabilities: { positionEncoding: 'utf-16' }, serverInfo: { name: 'plan' } })
      const found = await editor.open(uri, TEXT)
      const finding = found.find(({ code }) => code === 'reference-unknown')
      const at = positionOf(TEXT, 'axis: AX2', 7)
      expect(finding?.range.start).toEqual({ ...at, character: at.character - 1 })
      expect((await editor.completion(uri, at)).map(({ label }) => label)).toEqual(['AX1'])
      expect(await editor.hover(uri, at)).toContain('What to do')
      expect((await editor.actions(uri, { start: at, end: at })).map(({ title }) => title)).toEqual(['Write "AX1"'])
      expect(await editor.symbols(uri)).toHaveLength(2)
      const mended = TEXT.replace('AX2', 'AX1')
      expect(unknownAxis(await editor.change(uri, 2, mended))).toBeUndefined()
      expect(await editor.definition(uri, at)).toMatchObject({
        uri,
        range: { start: positionOf(mended, 'AX1, title') },
      })
      expect(await editor.references(uri, at)).toHaveLength(2)
      expect(editor.asked).toEqual(['client/registerCapability'])
      expect(await editor.leave()).toBe(0)
    })
  })
})

describe('a bad message', () => {
  it('is answered or told in one line, and the next is answered', async () => {
    await withProcess(async (editor, uri) => {
      expect(
        (await editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })).error
          ?.code,
      ).toBe(-32002)
      await editor.start({ locale: 'en' })
      expect((await editor.ask('initialize', { capabilities: {} })).error?.code).toBe(-32600)
      expect((await editor.ask('textDocument/nothing', {})).error?.code).toBe(-32601)
      for (const params of [
        undefined,
        {},
        { textDocument: {} },
        { textDocument: { uri: 3 } },
        { textDocument: { uri } },
      ])
        expect((await editor.ask('textDocument/hover', params)).error?.code).toBe(-32602)
      expect((await editor.ask('textDocument/codeAction', { textDocument: { uri } })).error?.code).toBe(-32602)
      const far = { textDocument: { uri: 'http://x/plan.yaml' }, position: { line: 9e9, character: -3 } }
      expect(await editor.ask('textDocument/hover', far)).toMatchObject({ result: null })
      editor.tell('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }] })
      editor.tell('textDocument/didOpen', {})
      editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1 } })
      editor.tell('$/nothing', { a: 1 })
      for (const bad of ['{', '[]', 'null', '"x"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":77,"result":1}'])
        editor.line.write(bytesOf(`Content-Length: ${bad.length}\r\n\r\n${bad}`))
      editor.line.write(bytesOf('Content-Length: many\r\n\r\n'))
      editor.line.write(bytesOf('No header\r\n\r\n'))
      expect(unknownAxis(await editor.open(uri, TEXT))).toBeDefined()
      expect(await editor.leave()).toBe(0)
      const lines = editor.line.told().trimEnd().split('\n')
      expect(lines.filter((line) => !line.startsWith('plan lsp: '))).toEqual([])
    })
  })
})

describe('the end', () => {
  it('is clean after shutdown alone', async () => {
    await withProcess(async (editor) => {
      await editor.start()
      editor.tell('exit')
      expect(await editor.line.exit).toBe(1)
    })
    await withProcess(async (editor) => {
      await editor.start()
      editor.line.end()
      expect(await editor.line.exit).toBe(1)
    })
    await withProcess(async (editor, uri) => {
      await editor.start()
      await editor.ask('shutdown')
      const { error } = await editor.ask('textDocument/documentSymbol', { textDocument: { uri } })
      expect(error?.code).toBe(-32600)
      editor.line.end()
      expect(await editor.line.exit).toBe(0)
    })
    await withProcess(async (editor) => {
      editor.line.write(bytesOf('Content-Length: 99999\r\n\r\n{'))
      editor.line.end()
      expect(await editor.line.exit).toBe(1)
      expect(editor.line.told()).toBe('')
    })
  })
})

const EDITS = 200

interface Change {
  readonly range: Range
  readonly text: string
  /** What takes it back. */
  readonly undo: { readonly range: Range; readonly text: string }
}

const WRITTEN = [
  'x',
  ' ',
  '\n',
  '\n  ',
  ':',
  '- ',
  '[',
  '}',
  '"',
  '#',
  '🏫',
  'é',
  '2025',
  'id: ',
  '\t',
  '&a',
  '*b',
  '---\n',
  '|\n',
] as const

/** A stretch of a line in the place of which something is written. */
function drawnChange(draw: Draw, text: string): Change {
  const lines = text.split('\n')
  const line = draw.between(0, lines.length - 1)
  const own = lines[line] ?? ''
  const [one, other] = [draw.between(0, own.length), draw.between(0, own.length)]
  const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 9)]
  const written = draw.chance(25) ? '' : draw.pick(WRITTEN)
  const ends = written.split('\n')
  const last = { line: line + ends.length - 1, character: (ends.length === 1 ? from : 0) + (ends.at(-1)?.length ?? 0) }
  const start = { line, character: from }
  return {
    range: { start, end: { line, character: to } },
    text: written,
    undo: { range: { start, end: last }, text: own.slice(from, to) },
  }
}

/** Types something and takes it back, and asks between the two every now and then. */
async function typeAndUndo(editor: Editor, uri: string, { range, text, undo }: Change, turn: number): Promise<void> {
  const version = 2 * turn
  void editor.change(uri, version, text, range)
  if (turn % 20 === 0) await editor.hover(uri, range.start)
  if (turn % 20 === 10) await editor.completion(uri, range.start)
  if (turn % 10 === 0) await editor.diagnostics(uri, version)
  void editor.change(uri, version + 1, undo.text, undo.range)
}

describe('edits that are taken back', () => {
  it('end in the very findings of the start', async () => {
    await inFolder({}, async (cwd) => {
      cpSync(SAMPLE, cwd, { recursive: true })
      const editor = editorOfProcess({ cwd })
      await editor.start({ locale: 'fr' })
      const uri = addressOf(join(cwd, 'plan.yaml'))
      const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8')
      const first = await editor.open(uri, text)
      await editor.hover(uri, { line: 0, character: 0 })
      const others = [...editor.published].map(([other, { diagnostics }]) => [other, diagnostics] as const)
      expect(others.length).toBeGreaterThan(10)
      const draw = seeded(20_261_201)
      for (let turn = 1; turn <= EDITS; turn += 1) await typeAndUndo(editor, uri, drawnChange(draw, text), turn)
      expect(await editor.diagnostics(uri, 2 * EDITS + 1)).toEqual(first)
      await editor.hover(uri, { line: 0, character: 0 })
      const last = [...editor.published].filter(([, { diagnostics }]) => diagnostics.length > 0)
      expect(new Map(last.map(([other, { diagnostics }]) => [other, diagnostics]))).toEqual(new Map(others))
      expect(await editor.leave()).toBe(0)
      expect(editor.line.told()).toBe('')
    })
  })
})
