import type { AccountCopy } from './account-copy.ts'
import type { BlueprintEntry } from './blueprint-copy.ts'
import type { Outline } from './outline.ts'
import type { KeptBlueprint } from './read.ts'

/** The account as it is now. */
export interface Current {
  readonly accounts: readonly AccountCopy[]
  /** Those with the id or the name of one in the backup. */
  readonly blueprints: readonly Outline[]
  /** Ids of its teams if the backup belongs to someone else, or if its owner is unknown; otherwise undefined, as all its teams exist. */
  readonly teams: ReadonlySet<string> | undefined
}

export type Step =
  | { readonly kind: 'add-account'; readonly account: AccountCopy }
  | { readonly kind: 'update-account'; readonly id: string; readonly account: AccountCopy }
  | { readonly kind: 'create-blueprint' | 'update-blueprint'; readonly copy: KeptBlueprint }
  /** Unchanged, except that it links to blueprints, or shows an account, whose ids have changed. */
  | { readonly kind: 'relink-blueprint'; readonly entry: Pick<BlueprintEntry, 'id' | 'name'> }
  | { readonly kind: 'leave'; readonly what: string; readonly why: Reason }

/** `different`, `links`: it exists and only `overwrite` changes it. `secret`: Cloudcraft does not return its client secret. */
export type Reason = 'different' | 'links' | 'secret' | 'team'

/** A step as one line. */
export function stepTitle(step: Step): string {
  switch (step.kind) {
    case 'add-account':
      return `add AWS account ${step.account.name}`
    case 'update-account':
      return `update account ${step.account.name}`
    case 'create-blueprint':
      return `create blueprint ${step.copy.entry.name}`
    case 'update-blueprint':
      return `overwrite blueprint ${step.copy.entry.name}`
    case 'relink-blueprint':
      return `update links of blueprint ${step.entry.name}`
    case 'leave':
      return `leave ${step.what}: ${WHY[step.why]}`
  }
}

const WHY: Readonly<Record<Reason, string>> = {
  different: 'it exists and differs (--overwrite replaces it)',
  links: 'ids that it links to have changed (--overwrite updates only those)',
  secret: 'backups contain no client secrets (add it with `accounts add`, then restore again)',
  team: 'there is no such team here',
}
