/** An amount in words, with the symbol and the decimals of its currency: `$1,234.50`, `¥1,235`, `CHF 12.30`. */
export function money(amount: number, currency: string): string {
  return plainSpaces(formatOf(currency, {}).format(amount))
}

/** A change with its sign: `+$12.40`, `-$12.40`. */
export function moneyChange(amount: number, currency: string): string {
  return plainSpaces(formatOf(currency, { signDisplay: 'exceptZero' }).format(amount))
}

/** From this amount on, decimals are left out. */
const LARGE = 100

/** An amount at a glance: `$4,871`, `$12.40`. */
export function roughMoney(amount: number, currency: string): string {
  return plainSpaces(formatOf(currency, wholeIfLarge(amount)).format(amount))
}

/** A change at a glance: `+$212`, `-$12.40`; `up by less than $0.01` if it is too small for its currency. */
export function roughChange(amount: number, currency: string): string {
  const least = smallest(currency)
  if (amount !== 0 && Math.abs(amount) < least / 2)
    return `${amount > 0 ? 'up' : 'down'} by less than ${money(least, currency)}`
  return plainSpaces(formatOf(currency, { signDisplay: 'exceptZero', ...wholeIfLarge(amount) }).format(amount))
}

/** `+4.4 %`; undefined if there was nothing before, and if it rounds to zero. */
export function percentChange(before: number, change: number): string | undefined {
  if (before <= 0) return undefined
  const percent = (change / before) * 100
  if (Math.abs(percent) < 0.05) return undefined
  const digits = Math.abs(percent) < LARGE ? 1 : 0
  const number = new Intl.NumberFormat('en-US', {
    signDisplay: 'exceptZero',
    maximumFractionDigits: digits,
  }).format(percent)
  return `${number} %`
}

/** The smallest amount shown in a currency: 0.01 dollars, 1 yen. */
export function smallest(currency: string): number {
  return 10 ** -decimalsOf(currency)
}

/** The number of decimals of a currency. */
export function decimalsOf(currency: string): number {
  return formatOf(currency, {}).resolvedOptions().maximumFractionDigits ?? 2
}

function wholeIfLarge(amount: number): Intl.NumberFormatOptions {
  return Math.abs(amount) >= LARGE ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
}

function formatOf(currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency, ...options })
}

/** Replaces non-breaking spaces: they look the same but are not found by a search. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
