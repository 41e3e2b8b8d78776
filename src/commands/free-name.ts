/** A name that nothing has yet, for the line to type instead of one that would write over what is there. */

/** The first of `missing-2.xlsx`, `missing-3.xlsx`, … that is free; of a folder `plans/ours-2`. */
export function freeName(path: string, isTaken: (name: string) => boolean): string {
  const plain = path.replace(/[/\\]+$/, '')
  const [ending = ''] = /\.[A-Za-z]{1,5}$/.exec(plain) ?? []
  const stem = plain.slice(0, plain.length - ending.length)
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}${ending}`
    if (!isTaken(name)) return name
  }
}

/** The name itself where nothing has it, else the first that is free. */
export function ownOrFree(path: string, isTaken: (name: string) => boolean): string {
  return isTaken(path) ? freeName(path, isTaken) : path
}

/** The words of a line with another output than the one that was typed, or with one where none was. */
export function withOutput(argv: readonly string[], output: string): string[] {
  const at = argv.findIndex((word) => word === '-o' || word === '--output')
  if (at >= 0) return argv.with(at + 1, output)
  const rest = argv.filter((word) => !/^(?:-o|--output=)/.test(word))
  return [...rest, '-o', output]
}
