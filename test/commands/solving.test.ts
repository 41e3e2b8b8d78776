/** Commands that solve show how far they are on a terminal only, and Ctrl+C stops the solving, not the program. */
import { describe, expect, it } from 'vitest'
import { solvingAsked, withSolver } from '../../src/commands/solving.ts'
import { onTerminal } from '../../src/commands/terminal-io.ts'

const ASKED = solvingAsked({ engine: 'none', timeLimit: '5', seed: '7' })

function ioOf(isTTY: boolean): { readonly io: Parameters<typeof withSolver>[0]; readonly told: string[] } {
  const told: string[] = []
  const stderr = { write: (chunk: string | Uint8Array) => told.push(String(chunk)), isTTY }
  return { io: { argv: [], cwd: '.', env: {}, stdout: stderr, stderr }, told }
}

const line = ({ stage }: { readonly stage: string }): string => `${stage} ${'x'.repeat(200)}`

describe('a command that solves', () => {
  it('is asked for an effort', () => {
    expect(ASKED).toEqual({ engine: 'none', budget: { isThorough: false, seconds: 5, seed: 7 } })
    expect(() => solvingAsked({ seed: '1.5' })).toThrow('number-unreadable')
  })

  it('shows progress in one line of a terminal, and clears it', async () => {
    const { io, told } = ioOf(true)
    let now = 0
    const clock = (): number => now
    await onTerminal(io, clock, (shown) =>
      withSolver(shown, ASKED, line, async ({ watch }) => {
        for (now of [0, 3000, 3000]) watch.onProgress?.({ stage: 'search', value: 1, bound: undefined })
      }),
    )
    expect(told).toEqual([`\r\u001b[K${line({ stage: 'search' }).slice(0, 79)}`, '\r\u001b[K'])
  })

  it('says nothing elsewhere', async () => {
    const { io, told } = ioOf(false)
    await withSolver(io, ASKED, line, async ({ watch }) => {
      watch.onProgress?.({ stage: 'exact', value: 1, bound: 2 })
    })
    expect(told).toEqual([])
  })

  it('is interrupted by Ctrl+C and still gives what it has', async () => {
    const { io } = ioOf(false)
    const before = process.listenerCount('SIGINT')
    const { result, isInterrupted } = await withSolver(io, ASKED, line, async ({ watch }) => {
      process.emit('SIGINT')
      return watch.signal?.aborted
    })
    expect([result, isInterrupted]).toEqual([true, true])
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('refuses an engine that is not installed', async () => {
    const { io } = ioOf(false)
    const asked = solvingAsked({ engine: 'native' })
    await expect(withSolver(io, asked, line, async () => 0)).rejects.toThrow('engine-missing highs')
  })
})
