import * as v from 'valibot';
import { type AccessList } from './access.ts';
import type { Session } from './call.ts';
declare const AwsAccountAnswer: v.ObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>;
    readonly name: v.StringSchema<undefined>;
    /** The only place that holds the account number: `arn:aws:iam::111122223333:role/cloudcraft`. */
    readonly roleArn: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly externalId: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly readAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly writeAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CreatorId: v.NullishSchema<v.StringSchema<undefined>, null>;
}, undefined>;
/** A linked AWS account. `id` is Cloudcraft's UUID; `externalId` must not be logged. */
export type AwsAccount = Readonly<v.InferOutput<typeof AwsAccountAnswer>>;
export interface NewAwsAccount {
    readonly name: string;
    readonly roleArn: string;
    /** The region in which Cloudcraft tests the role; default us-east-1. */
    readonly region?: string | undefined;
}
export interface AwsAccountChange {
    readonly name: string;
    readonly roleArn: string;
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}
/** @throws ExpectedError */
export declare function listAwsAccounts(session: Session): Promise<readonly AwsAccount[]>;
/** Cloudcraft tests the role immediately. Needs a read-write key; never retried. @throws ExpectedError */
export declare function addAwsAccount(session: Session, { name, roleArn, region }: NewAwsAccount): Promise<AwsAccount>;
/** Replaces name and role; access that is not given stays unchanged. @throws ExpectedError */
export declare function updateAwsAccount(session: Session, accountId: string, change: AwsAccountChange): Promise<AwsAccount>;
/** Documented as 200, observed as 204: any 2xx is accepted. @throws ExpectedError */
export declare function removeAwsAccount(session: Session, accountId: string): Promise<void>;
export {};
