/** A signal ends in order; only one that comes later, and not together with it, ends at once. */
import { afterEach, expect, it, vi } from 'vitest'
import { awaitInterruption } from '../../src/workspace/interruption.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('tells the same request, sent twice, from another one', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { signal, haste, close } = awaitInterruption()
  const state = (): boolean[] => [signal.aborted, haste.aborted]
  expect(state()).toEqual([false, false])
  process.emit('SIGINT')
  vi.advanceTimersByTime(10)
  process.emit('SIGINT')
  expect(state()).toEqual([true, false])
  vi.advanceTimersByTime(1000)
  expect(state()).toEqual([true, false])
  process.emit('SIGTERM')
  expect(state()).toEqual([true, true])
  close()
})

it('hears nothing once it is closed', () => {
  const count = (): number => process.listenerCount('SIGHUP')
  const before = count()
  const { close } = awaitInterruption()
  expect(count()).toBe(before + 1)
  close()
  expect(count()).toBe(before)
})
