import * as v from 'valibot';
import { type AccessList } from './access.ts';
import type { Session } from './call.ts';
/** The server may echo the client secret: only the fields listed here are kept. */
declare const AzureAccountAnswer: v.ObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>;
    readonly name: v.StringSchema<undefined>;
    readonly subscriptionId: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly directoryId: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly applicationId: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly readAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly writeAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CreatorId: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CustomerId: v.NullishSchema<v.StringSchema<undefined>, null>;
}, undefined>;
/** A linked Azure subscription. `id` is Cloudcraft's UUID. */
export type AzureAccount = Readonly<v.InferOutput<typeof AzureAccountAnswer>>;
export interface NewAzureAccount {
    readonly name: string;
    readonly subscriptionId: string;
    readonly directoryId: string;
    readonly applicationId: string;
    readonly clientSecret: string;
}
export interface AzureAccountChange extends Omit<NewAzureAccount, 'clientSecret'> {
    /** Without one, the stored secret stays. */
    readonly clientSecret?: string | undefined;
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}
/** @throws ExpectedError */
export declare function listAzureAccounts(session: Session): Promise<readonly AzureAccount[]>;
/** Needs a read-write key; never retried. @throws ExpectedError that never contains the client secret */
export declare function addAzureAccount(session: Session, account: NewAzureAccount): Promise<AzureAccount>;
/** Replaces everything except the client secret and access. @throws ExpectedError that never contains the client secret */
export declare function updateAzureAccount(session: Session, accountId: string, change: AzureAccountChange): Promise<AzureAccount>;
/** @throws ExpectedError */
export declare function removeAzureAccount(session: Session, accountId: string): Promise<void>;
export {};
