import { info, error as logError, setFailed, setSecret, warning } from '@actions/core'
import { describeError, ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'

const MAX_LENGTH = 500

/** The log of one run. Everybody can read that of a public repository, so names from the cloud may have to stay out of it. */
export class Log {
  /** What must not stand in this log, with what stands there instead; longest first. */
  #hidden: readonly (readonly [pattern: RegExp, instead: string])[] = []

  /** From now on the runner writes `***` in place of these, whoever logs them. */
  mask(secrets: readonly string[]): void {
    for (const secret of secrets) if (secret.trim() !== '') setSecret(secret.trim())
  }

  /** From now on a name is written as something that tells strangers nothing, but lets its owner follow: `target 1 of 3`. */
  hide(name: string, instead: string): void {
    const text = name.trim()
    if (text === '' || text === instead) return
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'giu')
    if (this.#hidden.some(([{ source }]) => source === whole.source)) return
    const all = [...this.#hidden, [whole, instead] as const]
    this.#hidden = all.toSorted(([one], [other]) => other.source.length - one.source.length)
  }

  /** The text without the names that are hidden. */
  withoutNames(text: string): string {
    return this.#hidden.reduce((kept, [name, instead]) => kept.replace(name, () => instead), text)
  }

  /** A line that contains what somebody else wrote: the name of an account, an answer. */
  line(text: string): void {
    info(withoutCommands(this.withoutNames(text)))
  }

  /** A failure, as an error that fails the step or as a warning; with its stack when it is a bug of ours. */
  failure(failure: unknown, fails: boolean): void {
    const text = this.withoutNames(textOf(failure))
    if (fails) setFailed(text)
    else warning(text)
    if (!isForeseen(failure) && failure instanceof Error)
      logError(this.withoutNames(`cloudcraft-deployment-diff ${VERSION}: ${failure.stack ?? failure.message}`))
  }
}

/**
 * The runner obeys lines of the log: `::name::` at the beginning of one, and `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
 */
export function withoutCommands(text: string): string {
  return visibleLine(text, MAX_LENGTH).replace(/^::/, ': :').replaceAll('##[', '# #[')
}

function textOf(failure: unknown): string {
  if (isForeseen(failure)) return describeError(failure)
  return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${describeError(failure)}`
}

function isForeseen(failure: unknown): boolean {
  return failure instanceof ExpectedError || (failure instanceof AggregateError && failure.errors.every(isForeseen))
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
