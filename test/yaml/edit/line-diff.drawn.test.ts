/** A difference can be applied: it leads from one text to the other, whatever they are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from '../../../src/yaml/edit/line-diff.ts'

/** The rows of a difference below its head, a missing last line end taken away with its mark. */
function rowsOf(diff: string): string[] {
  const marked = diff.replaceAll('\n\\ No newline at end of file\n', '\0')
  return (marked.match(/[^\n\0]*[\n\0]/g) ?? []).slice(2).map((row) => row.replace('\0', ''))
}

/** What applying a difference to a text gives; throws where the text is not the one it was made of. */
function patched(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  const take = (line: string): string => {
    if (lines[0] !== line) throw new Error(`not the text: ${lines[0]} ${line}`)
    return lines.shift() ?? ''
  }
  const done = (): number => before.split('\n').length - lines.join('').split('\n').length
  for (const row of rowsOf(diff)) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(row)
    if (hunk) out.push(...lines.splice(0, Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1) - done()))
    else if (row.startsWith('+')) out.push(row.slice(1))
    else if (row.startsWith('-')) take(row.slice(1))
    else out.push(take(row.slice(1)))
  }
  return [...out, ...lines].join('')
}

describe('lineDiff', () => {
  it('shows very many new lines in the middle of a text as nothing but new', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `l${index + 1}\n`)
    const many = Array.from({ length: 300_000 }, (_, index) => `n${index + 1}\n`)
    const after = lines.toSpliced(10, 0, ...many.slice(0, 1000)).join('')
    expect(lineDiff('p', lines.join(''), after)).toMatchObject({ added: 1000, removed: 0 })
    const long = [...lines.slice(0, 10), ...many, ...lines.slice(10)].join('')
    expect(lineDiff('p', lines.join(''), long)).toMatchObject({ added: 300_000, removed: 0 })
  })

  it('shows a change between three lines of context', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `l${index + 1}\n`)
    const after = lines.map((line, at) => (at === 9 ? 'new\n' : line)).join('')
    expect(lineDiff('p/plan.yaml', lines.join(''), after)).toEqual({
      text: '--- a/p/plan.yaml\n+++ b/p/plan.yaml\n@@ -7,7 +7,7 @@\n l7\n l8\n l9\n-l10\n+new\n l11\n l12\n l13\n',
      added: 1,
      removed: 1,
    })
  })

  it('keeps a line between two changes', () => {
    const { text } = lineDiff('a', 'a\nb\nc\nd\n', 'a\nX\nc\nY\nd\n')
    expect(text.split('\n').slice(3)).toEqual([' a', '-b', '+X', ' c', '+Y', ' d', ''])
  })

  it('says nothing of equal texts', () => {
    expect(lineDiff('a', 'x\ny', 'x\ny')).toEqual({ text: '', added: 0, removed: 0 })
  })

  it('shows a new file and a missing last line end', () => {
    expect(lineDiff('a', undefined, 'x').text).toBe(
      '--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n\\ No newline at end of file\n',
    )
  })

  it('numbers the lines of every stretch, whatever the stretches before it added or took away', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `l${index + 1}\n`)
    const after = lines.toSpliced(49, 1, 'X\n').toSpliced(29, 3).toSpliced(9, 0, 'new\n', 'newer\n').join('')
    const { text: diff } = lineDiff('f', lines.join(''), after)
    expect(diff.match(/^@@.*@@$/gm)).toEqual(['@@ -7,6 +7,8 @@', '@@ -27,9 +29,6 @@', '@@ -47,7 +46,7 @@'])
    expect(patched(lines.join(''), diff)).toBe(after)
  })

  it('leads from one text to the other', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n'), { maxLength: 25 })
      .chain((lines) => fc.constantFrom('', 'end').map((end) => lines.join('') + end))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { text: diff, added, removed } = lineDiff('f', before, after)
        expect(patched(before, diff)).toBe(after)
        expect([added, removed].every((count) => count === 0)).toBe(before === after)
      }),
    )
  })
})
