import { compareInventories } from '../../../src/inventory/diff.ts'
import { comparePlan } from '../../../src/plan/compare-plan.ts'
import type { PlanTarget } from '../../../src/plan/match/target-index.ts'
import type { PlanReport } from '../../../src/plan/plan-report.ts'
import { tryReadPlan } from '../../../src/plan/read/read-plan.ts'
import type { Component, DocumentParts } from '../../support/inventories.ts'
import { inventoryFrom } from '../inventory/inventories.ts'

export type Side = readonly [components: readonly Component[], parts?: DocumentParts]

/** A target whose sides hold these components. */
export function targetOf(before: Side, after: Side, place: Partial<PlanTarget['target']> = {}): PlanTarget {
  const [was, is] = [inventoryFrom(...before), inventoryFrom(...after)]
  return {
    target: { provider: 'aws', region: 'us-east-1', account: { id: 'account-1', name: 'Production' }, ...place },
    before: was,
    after: is,
    changes: compareInventories(was, is).diff.changes,
  }
}

/** Reads the plans and holds them against the targets. */
export function planned(
  files: readonly (Uint8Array | object)[],
  targets: readonly PlanTarget[],
  options: Parameters<typeof comparePlan>[2] = {},
): PlanReport {
  const plans = files.map((file, number) => tryReadPlan(`plan-${number + 1}.json`, bytes(file)))
  return comparePlan(plans, targets, options)
}

function bytes(file: Uint8Array | object): Uint8Array {
  return file instanceof Uint8Array ? file : new TextEncoder().encode(JSON.stringify(file))
}

/** `address: outcome`, one line each. */
export function outcomes({ announcements }: PlanReport): readonly string[] {
  return announcements.map(({ address, outcome }) => `${address}: ${outcome}`)
}

export interface TerraformChange {
  readonly actions: readonly string[]
  readonly before?: object | null
  readonly after?: object | null
  readonly [key: string]: unknown
}

/** One entry of `resource_changes`; the type and name are those of the address. */
export function resourceChange(address: string, change: TerraformChange, rest: object = {}): object {
  const [type = '', name = ''] = address
    .replace(/^(module\.[^.]+\.)*/, '')
    .replace(/\[.*\]$/, '')
    .split('.')
  const module = /^(?:module\.[^.]+\.)+/.exec(address)?.[0].replace(/\.$/, '')
  return {
    address,
    mode: 'managed',
    type,
    name,
    ...(module !== undefined && { module_address: module }),
    change: { before: null, after: null, ...change },
    ...rest,
  }
}

export function terraform(changes: readonly object[], rest: object = {}): object {
  return { format_version: '1.2', terraform_version: '1.11.4', planned_values: {}, resource_changes: changes, ...rest }
}
