import type { Tag } from '../../inventory/change.ts'

/** The title above the changes of a level, in every medium, and the tag that it already says. */
export const ALERT_TITLES = {
  loss: { title: 'Data may be lost', tag: 'destructive' },
  exposure: { title: 'Newly open to the internet', tag: 'exposure' },
  high: { title: 'High severity', tag: undefined },
  doubt: { title: 'Not certain', tag: undefined },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly tag: Tag | undefined }>>
