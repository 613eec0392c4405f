/**
 * Which labels a report wants on its pull request, as a hidden line of its comment. Labels belong to the whole pull request: a job that has
 * no reason for one must not remove it while another job's comment still gives a reason.
 */
const CLAIMS = /^<!-- cloudcraft-deployment-diff labels=([a-z,-]{1,200}) -->$/

/** The text followed by the line; the text itself if there is nothing to claim. */
export function withClaims(text: string, labels: readonly string[]): string {
  return labels.length === 0
    ? text
    : `${text.trimEnd()}\n\n<!-- cloudcraft-deployment-diff labels=${labels.join(',')} -->`
}

/** The labels that a comment, or a part of one, claims. Call it with comments of our own only. */
export function claimsIn(text: string): readonly string[] {
  return claimLines(text).flatMap((line) => (CLAIMS.exec(line)?.[1] ?? '').split(','))
}

/** The hidden lines themselves, for a text that is truncated. */
export function claimLines(text: string): readonly string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => CLAIMS.test(line))
}
