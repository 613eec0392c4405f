import type { Reason, Step } from './plan.ts'

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
