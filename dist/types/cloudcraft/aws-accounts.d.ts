import * as v from 'valibot';
import { type AccessList } from './access.ts';
import type { Session } from './call.ts';
declare const AwsAccountAnswer: v.ObjectSchema<{
    readonly id: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>;
    readonly name: v.StringSchema<undefined>;
    /** The account's number is in here and nowhere else: `arn:aws:iam::111122223333:role/cloudcraft`. */
    readonly roleArn: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly externalId: v.NullishSchema<v.StringSchema<undefined>, "">;
    readonly readAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly writeAccess: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
    readonly createdAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly updatedAt: v.NullishSchema<v.StringSchema<undefined>, null>;
    readonly CreatorId: v.NullishSchema<v.StringSchema<undefined>, null>;
}, undefined>;
/** A linked AWS account. `id` is Cloudcraft's UUID; `externalId` does not belong into logs. */
export type AwsAccount = Readonly<v.InferOutput<typeof AwsAccountAnswer>>;
export interface NewAwsAccount {
    readonly name: string;
    readonly roleArn: string;
    /** Where Cloudcraft tries the role; us-east-1 unless given. */
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
/** Cloudcraft tries the role at once. Needs a read-write key; never sent twice. @throws ExpectedError */
export declare function addAwsAccount(session: Session, { name, roleArn, region }: NewAwsAccount): Promise<AwsAccount>;
/** Name and role are both replaced; access is left as it is where it is not given. @throws ExpectedError */
export declare function updateAwsAccount(session: Session, accountId: string, change: AwsAccountChange): Promise<AwsAccount>;
/** Documented as 200, seen as 204: any success is one. @throws ExpectedError */
export declare function removeAwsAccount(session: Session, accountId: string): Promise<void>;
export {};
