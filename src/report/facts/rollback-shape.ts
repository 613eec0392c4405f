import type { Change } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { Target } from '../../snapshot/target.ts'

/** What identifies an earlier deployment, as far as known. */
export interface DeploymentReference {
  /** When its after-snapshot was taken, in ISO 8601. */
  readonly time?: string
  readonly commit?: string
  readonly runId?: number
  /** The number that people see: "Deploy #118". */
  readonly runNumber?: number
  readonly prNumber?: number
  /** The page of its run; https only. */
  readonly runUrl?: string
}

/** An earlier deployment with what it changed. */
export interface EarlierDeployment {
  readonly deployment: DeploymentReference
  readonly targets: readonly { readonly target: Target; readonly changes: readonly Change[] }[]
}

/** A change of the earlier deployment that this one does not undo. */
export interface MissingChange {
  readonly kind: Change['kind']
  /** What changed; of a relation its leading resource. */
  readonly resource: ResourceReference
}

/** "Brings back 7 of the 8 changes of #117." */
export interface RollbackReport {
  readonly of: DeploymentReference
  readonly broughtBack: number
  /** The changes of that deployment that have a direction, so that they can be undone. */
  readonly total: number
  /** The first of the changes that are not undone. */
  readonly missing: readonly MissingChange[]
}
