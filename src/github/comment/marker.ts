const NAME = 'cloudcraft-deployment-diff'

/**
 * The hidden last line that tells our comment from everybody else's: GitHub leaves it out of the page and returns it
 * from the API. `key` separates several reports on one pull request; every key has a marker of its own.
 */
export function markerOf(key: string): string {
  // Half a surrogate pair cannot be encoded; `>` would end the HTML comment early, `--` is not allowed inside one.
  const whole = key.replace(/\p{Surrogate}/gu, '\ufffd')
  return `<!-- ${NAME} key=${encodeURIComponent(whole).replaceAll('--', '%2D%2D')} -->`
}

export function withMarker(body: string, key: string): string {
  return `${normal(body)}\n\n${markerOf(key)}`
}

/** The marker counts as the last line only, so that a comment that quotes ours is not ours. */
export function isMarked(body: string, key: string): boolean {
  return normal(body).split('\n').at(-1) === markerOf(key)
}

/** Equal for readers: GitHub's editor changes line ends, and its storage drops white space at the end. */
export function isSameBody(one: string, other: string): boolean {
  return normal(one) === normal(other)
}

function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}
