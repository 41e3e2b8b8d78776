/** Ids for rows that were added without one: the next number behind those of the list, in their own form. */

/** How an id is made where a list has none to follow. */
const PREFIXES: Readonly<Record<string, string>> = {
  axes: 'AX',
  authorisations: 'AP-',
  components: 'C-',
  decisions: 'DEC-',
  departments: 'DIR-',
  needs: 'N-',
  objectives: 'OB-',
  plan: 'PLAN-',
  preparation: 'ET-',
  programmes: 'PG-',
  projects: 'P-',
  risks: 'RP-',
  teams: 'EQ-',
  'projects.milestones': 'M',
  'projects.risks': 'R',
}

/** An id that ends in a number, as what stands before it and its digits; undefined for any other. */
function parted(id: string): readonly [head: string, digits: string] | undefined {
  const [, head, digits] = /^(.*?)(\d+)$/s.exec(id) ?? []
  return head === undefined || digits === undefined ? undefined : [head, digits]
}

export class NewIds {
  readonly #taken = new Set<string>()
  /** The highest number behind each head. */
  readonly #highest = new Map<string, number>()
  #pattern: { readonly head: string; readonly digits: number }

  /**
   * @param list - the key of the list; of one inside records both keys, as `projects.risks`.
   * @param ids - those of the list, in their order.
   */
  constructor(list: string, ids: readonly string[]) {
    const known = Object.hasOwn(PREFIXES, list) ? PREFIXES[list] : undefined
    this.#pattern = {
      head: known ?? `${(list.split('.').at(-1) ?? '').charAt(0).toUpperCase()}-`,
      digits: list === 'axes' || list.includes('.') ? 1 : 3,
    }
    for (const id of ids) this.note(id)
  }

  note(id: string): void {
    this.#taken.add(id.toLowerCase())
    const [head, digits] = parted(id) ?? []
    if (head === undefined || digits === undefined) return
    this.#pattern = { head, digits: digits.length }
    if (digits.length < 10) this.#highest.set(head, Math.max(this.#highest.get(head) ?? 0, Number(digits)))
  }

  /** An id that no record of the list has, in the form of the last one; free until it is noted. */
  next(isFree: (id: string) => boolean): string {
    const { head, digits } = this.#pattern
    for (let number = (this.#highest.get(head) ?? 0) + 1; ; number += 1) {
      const id = `${head}${String(number).padStart(digits, '0')}`
      if (!this.#taken.has(id.toLowerCase()) && isFree(id)) return id
    }
  }
}
