/** One call of Cloudcraft's API, as its reference and its clients describe it; nothing here comes from our own client. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** What is documented or was seen. */
  readonly statuses: readonly number[]
  /** A read-only key is refused. */
  readonly writes: boolean
}

const read = (path: string, ...statuses: number[]): Operation => {
  return { method: 'GET', path, statuses: [200, 401, 429, ...statuses], writes: false }
}
const write = (method: Operation['method'], path: string, ...statuses: number[]): Operation => {
  return { method, path, statuses: [401, 403, 429, ...statuses], writes: true }
}

/** All 22 operations. */
export const OPERATIONS = {
  getMyInformation: read('/user/me'),
  listMyTeams: read('/team'),
  listMyBlueprints: read('/blueprint'),
  createBlueprint: write('POST', '/blueprint', 201, 400, 413),
  retrieveBlueprint: read('/blueprint/{blueprint}', 400, 403, 404),
  updateBlueprint: write('PUT', '/blueprint/{blueprint}', 204, 400, 404, 412, 413),
  deleteBlueprint: write('DELETE', '/blueprint/{blueprint}', 204, 400, 404),
  exportBlueprintAsImage: read('/blueprint/{blueprint}/{format}', 400, 403, 404),
  exportBudgetForABlueprint: read('/blueprint/{blueprint}/budget/{format}', 400, 403, 404),
  listMyAwsAccounts: read('/aws/account'),
  addAwsAccount: write('POST', '/aws/account', 201, 400),
  updateAwsAccount: write('PUT', '/aws/account/{aws}', 200, 400, 404),
  deleteAwsAccount: write('DELETE', '/aws/account/{aws}', 200, 204, 400, 404),
  getMyAwsIamRoleParameters: read('/aws/account/iamParameters'),
  iamPolicyMinimal: read('/aws/account/iamParameters/policy/minimal'),
  iamPolicyCustom: read('/aws/account/iamParameters/policy/custom'),
  snapshotAwsAccount: read('/aws/account/{aws}/{region}/{format}', 202, 400, 403, 404),
  listMyAzureAccounts: read('/azure/account'),
  addAzureAccount: write('POST', '/azure/account', 201, 400),
  updateAzureAccount: write('PUT', '/azure/account/{azure}', 200, 400, 404),
  deleteAzureAccount: write('DELETE', '/azure/account/{azure}', 204, 400, 404),
  snapshotAzureAccount: read('/azure/account/{azure}/{region}/{format}', 202, 400, 403, 404),
} as const satisfies Readonly<Record<string, Operation>>

export type OperationName = keyof typeof OPERATIONS
