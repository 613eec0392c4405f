/** Where a report comes from, as far as its publisher knows. Shown, but never part of report.json. */
export interface Origin {
  /** What the deployment is called: the heading of the comment and of the page. */
  readonly title?: string
  /** The commit that was deployed, in hexadecimal digits. */
  readonly sha?: string
  /** The page of that commit; https only. */
  readonly commitUrl?: string
  /** The page of the workflow run; https only. */
  readonly runUrl?: string
  /** What to call the run: `run 118`. */
  readonly runName?: string
}

/** The commit as people write it; undefined for anything that is not a commit. */
export function shortSha({ sha }: Origin): string | undefined {
  return sha !== undefined && /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7).toLowerCase() : undefined
}

/** The URL if it is allowed in a link; otherwise undefined. */
export function linkable(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : undefined
}
