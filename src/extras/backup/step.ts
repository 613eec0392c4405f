import type { AccountCopy } from './account-copy.ts'
import type { BlueprintEntry } from './blueprint-copy.ts'
import type { Outline } from './outline.ts'
import type { KeptBlueprint } from './read.ts'

/** What is in the account now. */
export interface Current {
  readonly accounts: readonly AccountCopy[]
  /** Those that could be meant by one of the backup: of its id, or of its name. */
  readonly blueprints: readonly Outline[]
  /** Ids of its teams where the backup is somebody else's; undefined where all that the backup shares with is known. */
  readonly teams: ReadonlySet<string> | undefined
}

export type Step =
  | { readonly kind: 'add-account'; readonly account: AccountCopy }
  | { readonly kind: 'update-account'; readonly id: string; readonly account: AccountCopy }
  | { readonly kind: 'create-blueprint' | 'update-blueprint'; readonly copy: KeptBlueprint }
  /** It is as it was, but leads to blueprints, or shows an account, that have other ids now. */
  | { readonly kind: 'relink-blueprint'; readonly entry: Pick<BlueprintEntry, 'id' | 'name'> }
  | { readonly kind: 'leave'; readonly what: string; readonly why: Reason }

/** `different` and `links`: it is there and only `overwrite` changes it. `secret`: Cloudcraft told nobody its client secret. */
export type Reason = 'different' | 'links' | 'secret' | 'team'

/** A step as a line of a list. */
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
      return `bring links of blueprint ${step.entry.name} up to date`
    case 'leave':
      return `leave ${step.what}: ${WHY[step.why]}`
  }
}

const WHY: Readonly<Record<Reason, string>> = {
  different: 'it is there and differs (--overwrite replaces it)',
  links: 'it leads to what has another id now (--overwrite corrects that alone)',
  secret: 'its client secret is in no backup (add it with `accounts add`, then restore again)',
  team: 'there is no such team here',
}
