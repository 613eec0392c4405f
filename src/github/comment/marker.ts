import { type RunStamp, readStamp, stampText } from '../run-stamp.ts'

const NAME = 'cloudcraft-deployment-diff'

/**
 * The hidden last line that distinguishes our comment from all others: GitHub does not show it on the page but returns it from the API.
 * `key` separates several reports on one pull request; every key has its own marker.
 */
export function markerOf(key: string, stamp?: RunStamp): string {
  const by = stamp === undefined ? '' : ` ${stampText(stamp)}`
  return `<!-- ${NAME} key=${encoded(key)}${by} -->`
}

function encoded(key: string): string {
  // Half a surrogate pair cannot be encoded; `>` would end the HTML comment early, `--` is not allowed inside one.
  const whole = key.replace(/\p{Surrogate}/gu, '\ufffd')
  return encodeURIComponent(whole).replaceAll('--', '%2D%2D')
}

export function withMarker(body: string, key: string, stamp?: RunStamp): string {
  return `${normal(body)}\n\n${markerOf(key, stamp)}`
}

/** The marker counts only as the last line, so that a comment that quotes ours is not ours. */
const MARKER = new RegExp(`^<!-- ${NAME} key=(\\S*)(?: (run=\\d+ attempt=\\d+))? -->$`)

function markOf(body: string): RegExpExecArray | null {
  return MARKER.exec(normal(body).split('\n').at(-1) ?? '')
}

/** Whether a comment is one of ours, whatever its key. */
export function isOurs(body: string): boolean {
  return markOf(body) !== null
}

export function isMarked(body: string, key: string): boolean {
  return markOf(body)?.[1] === encoded(key)
}

/** The run that wrote a comment; undefined if it does not say. */
export function stampOf(body: string): RunStamp | undefined {
  return readStamp(markOf(body)?.[2] ?? '')
}

/** Equal for readers: GitHub's editor changes line endings, and its storage drops trailing white space. */
export function isSameBody(one: string, other: string): boolean {
  return normal(one) === normal(other)
}

function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}
