/** What must not stand in this log, with what stands there instead; longest first. */
let hidden: readonly (readonly [pattern: RegExp, instead: string])[] = []

/**
 * Everybody can read the log of a public repository. From now on a name of the cloud is written as something that tells its reader
 * nothing, but lets its owner follow: `target 1 of 3`.
 */
export function hideInLog(name: string, instead: string): void {
  const text = name.trim()
  if (text === '' || text === instead) return
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'giu')
  if (hidden.some(([{ source }]) => source === whole.source)) return
  hidden = [...hidden, [whole, instead] as const].toSorted(([one], [other]) => other.source.length - one.source.length)
}

/** The text without the names that are hidden. */
export function withoutNames(text: string): string {
  return hidden.reduce((kept, [name, instead]) => kept.replace(name, () => instead), text)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
