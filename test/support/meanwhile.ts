/** Runs the built program, and saves a file as an editor would while it writes: at a call of the file system, from its journal on. */
import { spawn } from 'node:child_process'
import { BUILT } from './run-plan.ts'

/** A save of an editor. */
export interface Save {
  /** The file, from the folder of the command. */
  readonly file: string
  /** Before the how many-th call from the journal on, or as the command ends. */
  readonly at: number
  /** What is put behind the text that is there. */
  readonly line: string
  /** By a new file in the place of the old one, or into that. */
  readonly isRenamed: boolean
}

/** How a command ended. */
export interface Ended {
  readonly exit: number
  readonly stderr: string
}

/**
 * Between the look at a file and its replacement no system lets a program do anything: the save comes at the next call.
 * The end of a look is one of those moments, so what a call does by others (a file is read by three) is not counted.
 */
function preload({ file, at, line, isRenamed }: Save): string {
  return `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const real = { ...fs }
    const file = ${JSON.stringify(file)}
    const name = '/' + file.split('/').at(-1)
    let count = -1
    let isSaved = false
    let isWithin = false
    const save = () => {
      isSaved = true
      const text = real.existsSync(file) ? real.readFileSync(file, 'utf8') : ''
      const path = ${isRenamed} ? file + '~' : file
      real.writeFileSync(path, text + ${JSON.stringify(line)})
      if (path !== file) real.renameSync(path, file)
    }
    for (const call of Object.keys(real).filter((one) => one.endsWith('Sync'))) {
      fs[call] = (...words) => {
        if (isWithin) return real[call](...words)
        const [path = ''] = words
        if (call === 'openSync' && String(path).includes('.plan-journal-')) count = Math.max(count, 0)
        if (count >= 0) count += 1
        const isPlacing = call === 'renameSync' && String(path).endsWith(name)
        if (count >= ${at} && !isSaved && !isPlacing) save()
        isWithin = true
        try {
          return real[call](...words)
        } finally {
          isWithin = false
        }
      }
    }
    process.on('exit', () => isSaved || save())
    syncBuiltinESMExports()`
}

/** Runs a command; with a save, where one is given, as it writes. */
export function runMeanwhile(cwd: string, argv: readonly string[], save?: Save): Promise<Ended> {
  const [node, program] = BUILT
  const words = save === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload(save))}`]
  const child = spawn(node, [...words, program, ...argv], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (part) => {
    stderr += String(part)
  })
  return new Promise((done) => child.on('close', (code) => done({ exit: code ?? -1, stderr })))
}
