/** One operation of the API. */
export interface Operation {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    /** With placeholders in braces: `/blueprint/{blueprintId}/{format}`. */
    readonly path: string;
    /** The key mode it needs. The reference states it for writing operations; for the others it is inferred. */
    readonly key: 'read' | 'read-write';
    /** The function of `connect()` that makes the call. */
    readonly call: string;
}
/**
 * Every operation of the API, named as in its reference. Both policies are only in its guide.
 * https://docs.datadoghq.com/cloudcraft/api/
 */
export declare const OPERATIONS: {
    readonly getMyInformation: {
        readonly method: 'GET';
        readonly path: '/user/me';
        readonly key: 'read';
        readonly call: 'user';
    };
    readonly listMyTeams: {
        readonly method: 'GET';
        readonly path: '/team';
        readonly key: 'read';
        readonly call: 'teams';
    };
    readonly listMyBlueprints: {
        readonly method: 'GET';
        readonly path: '/blueprint';
        readonly key: 'read';
        readonly call: 'blueprints.list';
    };
    readonly createBlueprint: {
        readonly method: 'POST';
        readonly path: '/blueprint';
        readonly key: 'read-write';
        readonly call: 'blueprints.create';
    };
    readonly retrieveBlueprint: {
        readonly method: 'GET';
        readonly path: '/blueprint/{blueprintId}';
        readonly key: 'read';
        readonly call: 'blueprints.get';
    };
    readonly updateBlueprint: {
        readonly method: 'PUT';
        readonly path: '/blueprint/{blueprintId}';
        readonly key: 'read-write';
        readonly call: 'blueprints.update';
    };
    readonly deleteBlueprint: {
        readonly method: 'DELETE';
        readonly path: '/blueprint/{blueprintId}';
        readonly key: 'read-write';
        readonly call: 'blueprints.delete';
    };
    readonly exportBlueprintAsImage: {
        readonly method: 'GET';
        readonly path: '/blueprint/{blueprintId}/{format}';
        readonly key: 'read';
        readonly call: 'blueprints.export';
    };
    readonly exportBudgetForABlueprint: {
        readonly method: 'GET';
        readonly path: '/blueprint/{blueprintId}/budget/{format}';
        readonly key: 'read';
        readonly call: 'blueprints.budget';
    };
    readonly listMyAwsAccounts: {
        readonly method: 'GET';
        readonly path: '/aws/account';
        readonly key: 'read';
        readonly call: 'aws.list';
    };
    readonly addAwsAccount: {
        readonly method: 'POST';
        readonly path: '/aws/account';
        readonly key: 'read-write';
        readonly call: 'aws.add';
    };
    readonly updateAwsAccount: {
        readonly method: 'PUT';
        readonly path: '/aws/account/{accountId}';
        readonly key: 'read-write';
        readonly call: 'aws.update';
    };
    readonly deleteAwsAccount: {
        readonly method: 'DELETE';
        readonly path: '/aws/account/{accountId}';
        readonly key: 'read-write';
        readonly call: 'aws.remove';
    };
    readonly getMyAwsIamRoleParameters: {
        readonly method: 'GET';
        readonly path: '/aws/account/iamParameters';
        readonly key: 'read';
        readonly call: 'aws.iamParameters';
    };
    readonly getMinimalIamPolicy: {
        readonly method: 'GET';
        readonly path: '/aws/account/iamParameters/policy/minimal';
        readonly key: 'read';
        readonly call: 'aws.iamPolicy';
    };
    readonly getCustomIamPolicy: {
        readonly method: 'GET';
        readonly path: '/aws/account/iamParameters/policy/custom';
        readonly key: 'read';
        readonly call: 'aws.iamPolicy';
    };
    readonly snapshotAwsAccount: {
        readonly method: 'GET';
        readonly path: '/aws/account/{accountId}/{region}/{format}';
        readonly key: 'read';
        readonly call: 'aws.snapshot';
    };
    readonly listMyAzureAccounts: {
        readonly method: 'GET';
        readonly path: '/azure/account';
        readonly key: 'read';
        readonly call: 'azure.list';
    };
    readonly addAzureAccount: {
        readonly method: 'POST';
        readonly path: '/azure/account';
        readonly key: 'read-write';
        readonly call: 'azure.add';
    };
    readonly updateAzureAccount: {
        readonly method: 'PUT';
        readonly path: '/azure/account/{accountId}';
        readonly key: 'read-write';
        readonly call: 'azure.update';
    };
    readonly deleteAzureAccount: {
        readonly method: 'DELETE';
        readonly path: '/azure/account/{accountId}';
        readonly key: 'read-write';
        readonly call: 'azure.remove';
    };
    readonly snapshotAzureAccount: {
        readonly method: 'GET';
        readonly path: '/azure/account/{accountId}/{region}/{format}';
        readonly key: 'read';
        readonly call: 'azure.snapshot';
    };
};
export type OperationName = keyof typeof OPERATIONS;
/** Whether Cloudcraft scans an account for it, which it answers with 202 for as long as that takes. */
export declare function isSnapshotPath(path: string): boolean;
