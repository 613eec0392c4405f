/** One operation of the API. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With placeholders in braces: `/blueprint/{blueprintId}/{format}`. */
  readonly path: string
  /** The key mode it needs. The reference states it for writing operations; for the others it is inferred. */
  readonly key: 'read' | 'read-write'
  /** The function of `connect()` that makes the call. */
  readonly call: string
}

/**
 * Every operation of the API, named as in its reference. Both policies are only in its guide.
 * https://docs.datadoghq.com/cloudcraft/api/
 */
export const OPERATIONS = {
  getMyInformation: { method: 'GET', path: '/user/me', key: 'read', call: 'user' },
  listMyTeams: { method: 'GET', path: '/team', key: 'read', call: 'teams' },
  listMyBlueprints: { method: 'GET', path: '/blueprint', key: 'read', call: 'blueprints.list' },
  createBlueprint: { method: 'POST', path: '/blueprint', key: 'read-write', call: 'blueprints.create' },
  retrieveBlueprint: { method: 'GET', path: '/blueprint/{blueprintId}', key: 'read', call: 'blueprints.get' },
  updateBlueprint: { method: 'PUT', path: '/blueprint/{blueprintId}', key: 'read-write', call: 'blueprints.update' },
  deleteBlueprint: { method: 'DELETE', path: '/blueprint/{blueprintId}', key: 'read-write', call: 'blueprints.delete' },
  exportBlueprintAsImage: {
    method: 'GET',
    path: '/blueprint/{blueprintId}/{format}',
    key: 'read',
    call: 'blueprints.export',
  },
  exportBudgetForABlueprint: {
    method: 'GET',
    path: '/blueprint/{blueprintId}/budget/{format}',
    key: 'read',
    call: 'blueprints.budget',
  },
  listMyAwsAccounts: { method: 'GET', path: '/aws/account', key: 'read', call: 'aws.list' },
  addAwsAccount: { method: 'POST', path: '/aws/account', key: 'read-write', call: 'aws.add' },
  updateAwsAccount: { method: 'PUT', path: '/aws/account/{accountId}', key: 'read-write', call: 'aws.update' },
  deleteAwsAccount: { method: 'DELETE', path: '/aws/account/{accountId}', key: 'read-write', call: 'aws.remove' },
  getMyAwsIamRoleParameters: {
    method: 'GET',
    path: '/aws/account/iamParameters',
    key: 'read',
    call: 'aws.iamParameters',
  },
  getMinimalIamPolicy: {
    method: 'GET',
    path: '/aws/account/iamParameters/policy/minimal',
    key: 'read',
    call: 'aws.iamPolicy',
  },
  getCustomIamPolicy: {
    method: 'GET',
    path: '/aws/account/iamParameters/policy/custom',
    key: 'read',
    call: 'aws.iamPolicy',
  },
  snapshotAwsAccount: {
    method: 'GET',
    path: '/aws/account/{accountId}/{region}/{format}',
    key: 'read',
    call: 'aws.snapshot',
  },
  listMyAzureAccounts: { method: 'GET', path: '/azure/account', key: 'read', call: 'azure.list' },
  addAzureAccount: { method: 'POST', path: '/azure/account', key: 'read-write', call: 'azure.add' },
  updateAzureAccount: { method: 'PUT', path: '/azure/account/{accountId}', key: 'read-write', call: 'azure.update' },
  deleteAzureAccount: {
    method: 'DELETE',
    path: '/azure/account/{accountId}',
    key: 'read-write',
    call: 'azure.remove',
  },
  snapshotAzureAccount: {
    method: 'GET',
    path: '/azure/account/{accountId}/{region}/{format}',
    key: 'read',
    call: 'azure.snapshot',
  },
} as const satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof OPERATIONS

/** Whether Cloudcraft scans an account for it, answering with 202 as long as that takes. */
export function isSnapshotPath(path: string): boolean {
  return path.includes('{region}')
}
