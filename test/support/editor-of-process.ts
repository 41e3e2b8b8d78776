/** A scripted editor with the built program as its language server. */
import { spawn } from 'node:child_process'
import { Editor, type Server } from './editor.ts'
import { BUILT } from './run-plan.ts'

export function editorOfProcess({ cwd, argv = [], env = {} }: Server): Editor {
  const [node, program] = BUILT
  const child = spawn(node, [program, 'lsp', ...argv], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } })
  const told: string[] = []
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString('utf8')))
  return new Editor({
    write: (bytes) => child.stdin.write(bytes),
    end: () => child.stdin.end(),
    hear: (listen) => child.stdout.on('data', listen),
    exit: new Promise((done) => child.on('exit', done)),
    told: () => told.join(''),
  })
}
