import { debug, info, isDebug, error as logError, setFailed, setSecret, warning } from '@actions/core'
import { describeError, ExpectedError } from '../errors.ts'
import { withoutSecrets } from '../secrecy.ts'
import { printable, visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'
import type { Stray } from './fault-domain.ts'

const MAX_LENGTH = 500
/** As much of somebody else's text as is looked at. */
const MAX_FOREIGN = 2000

/** The log of one run. Everybody can read that of a public repository, so names from the cloud may have to stay out of it. */
export class Log {
  /** What must not stand in this log, with what stands there instead; longest first. */
  #hidden: readonly (readonly [pattern: RegExp, instead: string])[] = []

  #secrets: readonly string[] = []

  /** From now on the runner writes `***` in place of these, whoever logs them; here it is done in every spelling to what others say. */
  mask(secrets: readonly string[]): void {
    const given = secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')
    for (const secret of given) setSecret(secret)
    this.#secrets = [...new Set([...this.#secrets, ...given])]
  }

  /** What a server or a vendor's code said, without secrets. Struck out twice: a blank or an invisible letter may split one. */
  readonly strike = (words: string): string => {
    const cut = withoutSecrets(words.slice(0, MAX_FOREIGN), this.#secrets)
    return withoutSecrets(visibleLine(cut, MAX_LENGTH), this.#secrets)
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

  /** A line of ours, which may contain what somebody else wrote: the name of an account. */
  readonly line = (text: string): void => {
    info(withoutCommands(this.withoutNames(text)))
  }

  /** A line for whoever turned on debug logging (`ACTIONS_STEP_DEBUG`), to follow what was looked for and chosen. */
  readonly debug = (text: string): void => {
    if (isDebug()) debug(withoutCommands(this.withoutNames(text)))
  }

  /** A line that a vendor's code wrote: it may repeat a header of a server. */
  readonly foreign = (text: string): void => {
    this.line(this.strike(text))
  }

  /** An annotation that is no failure. */
  notice(text: string): void {
    warning(this.withoutNames(text))
  }

  /** A failure that no work waits for any more. */
  readonly stray = ({ error, isLate }: Stray): void => {
    if (isLate) this.foreign(`A part that had already finished failed again: ${describeError(error, this.strike)}`)
    else this.failure(error, false)
  }

  /** A failure, as an error that fails the step or as a warning; with its stack when it is a bug of ours. */
  failure(failure: unknown, fails: boolean): void {
    const text = this.withoutNames(textOf(failure, this.strike))
    if (fails) setFailed(text)
    else warning(text)
    if (!isForeseen(failure) && failure instanceof Error) logError(this.withoutNames(this.#stackOf(failure)))
  }

  /** A parser's message quotes what it could not read. */
  #stackOf({ stack, message }: Error): string {
    const lines = (stack ?? message).slice(0, MAX_FOREIGN * 4).split('\n')
    return `cloudcraft-deployment-diff ${VERSION}: ${lines.map((line) => withoutSecrets(line, this.#secrets)).join('\n')}`
  }
}

/**
 * The runner obeys lines of the log: `::name::` at the beginning of one, and `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
 */
export function withoutCommands(text: string): string {
  return printable(visibleLine(text, MAX_LENGTH))
}

function textOf(failure: unknown, strike: (words: string) => string): string {
  const text = describeError(failure, strike)
  if (isForeseen(failure)) return text
  return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${text}`
}

function isForeseen(failure: unknown): boolean {
  return failure instanceof ExpectedError || (failure instanceof AggregateError && failure.errors.every(isForeseen))
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
