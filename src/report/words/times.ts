import type { TargetReport } from '../facts/report.ts'

/** `2026-03-01 10:00:20 UTC` from an ISO time in UTC; undefined for any other text, which may be foreign. */
export function readableTime(iso: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(iso) ?? []
  return day && `${day} ${time} UTC`
}

/** When the first before-snapshot and the last after-snapshot were taken, and the time between them. */
export function snapshotTimes(targets: readonly TargetReport[]): readonly string[] {
  const times = (side: 'before' | 'after') =>
    targets.flatMap((target) => target[side]?.takenAt ?? []).filter((time) => readableTime(time) !== undefined)
  const before = times('before').sort()[0]
  const after = times('after').sort().at(-1)
  const between = before !== undefined && after !== undefined ? timeBetween(before, after) : undefined
  const later = between === undefined ? '' : `, ${between} later`
  return [
    ...(before === undefined ? [] : [`before ${readableTime(before)}`]),
    ...(after === undefined ? [] : [`after ${readableTime(after)}${later}`]),
  ]
}

/** The time between two ISO times, as formatted by `duration`; undefined if unknown or negative. */
export function timeBetween(from: string, to: string): string | undefined {
  return duration(Date.parse(to) - Date.parse(from))
}

const SPELLED = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const

/** `3 days ago`, `1 hour ago`: an ISO time relative to a later one, in its largest unit. Undefined if unknown or negative. */
export function ago(from: string, now: string): string | undefined {
  const age = Date.parse(now) - Date.parse(from)
  if (!(age >= 0)) return undefined
  const [unit, word] = SPELLED.find(([one]) => age >= one) ?? []
  if (unit === undefined) return 'less than a minute ago'
  const count = Math.floor(age / unit)
  return `${count} ${word}${count === 1 ? '' : 's'} ago`
}

/**
 * `2 d 3 h`, `1 h 29 min`, `6 min 45 s`, `12 s`: the largest unit and the next smaller one, which is left out if zero (`1 h`, not `1 h 5
 * s`). Undefined for a negative duration or NaN.
 */
export function duration(milliseconds: number): string | undefined {
  const seconds = Math.round(milliseconds / 1000)
  if (!(seconds >= 0)) return undefined
  const units = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const first = units.findIndex(([count]) => count > 0)
  if (first < 0) return '0 s'
  const told = units.slice(first, first + 2).filter(([count]) => count > 0)
  return told.map(([count, unit]) => `${count} ${unit}`).join(' ')
}
