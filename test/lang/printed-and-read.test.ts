/** What people read of this program and copy into a file of theirs is read again as what it says. */
import { describe, expect, it, test } from 'vitest'
import { moneyUnit } from '../../src/lang/currencies.ts'
import { formatDate, formatPeriod } from '../../src/lang/dates.ts'
import { formatNumber, formatThousands, roundMoneyText } from '../../src/lang/numbers.ts'
import { repairDate, repairPeriod } from '../../src/lang/repair/dates.ts'
import { numberNotation } from '../../src/lang/repair/number-notation.ts'
import { parsePeriod } from '../../src/values/period.ts'

const CURRENCIES = ['EUR', 'GBP', 'USD', 'CAD', 'CHF']
const LANGS = ['fr', 'en'] as const

describe.each(LANGS)('in %s', (lang) => {
  it('numbers below zero', () => {
    expect(numberNotation(formatNumber(-12.5, lang, 1))).toMatchObject({ isNegative: true })
  })

  it.each(CURRENCIES)('amounts of %s', (currency) => {
    const read = numberNotation(formatThousands(-150_000, currency, lang))
    expect(read).toMatchObject({ isNegative: true, figures: '150', power: 3 })
    expect(read?.currency).toBe(numberNotation(`1 ${moneyUnit(currency, '', lang)}`)?.currency)
    expect(read?.currency).toBeDefined()
    expect(numberNotation(roundMoneyText(3_400_000, currency, lang))).toMatchObject({ power: 6 })
  })

  it.each(['2025-12-31', '2025-09'])('the date %s', (iso) => {
    expect(repairDate(formatDate(iso, lang))).toBe(iso)
  })

  it.each(['2025-Q4', '2025-S1', '2025-06'])('the period %s', (written) => {
    const period = parsePeriod(written)
    expect(period && repairPeriod(formatPeriod(period, lang))).toBe(written)
  })
})

test('a year alone is a period as it stands', () => {
  const year = parsePeriod('2025')
  expect(year && parsePeriod(formatPeriod(year, 'en'))).toEqual(year)
})
