import * as v from 'valibot';
import type { Session } from './call.ts';
declare const ParametersAnswer: v.ObjectSchema<{
    readonly accountId: v.StringSchema<undefined>;
    readonly externalId: v.StringSchema<undefined>;
    readonly awsConsoleUrl: v.StringSchema<undefined>;
}, undefined>;
declare const PolicyAnswer: v.LooseObjectSchema<{
    readonly Statement: v.UnionSchema<[v.ArraySchema<v.UnknownSchema, undefined>, v.LooseObjectSchema<{}, undefined>], undefined>;
}, undefined>;
/** What an AWS role must trust: Cloudcraft's account with the external id of the key's user. Plus a console page that sets it up. */
export type IamParameters = Readonly<v.InferOutput<typeof ParametersAnswer>>;
/** An IAM policy document, as AWS takes it. */
export type IamPolicy = Readonly<v.InferOutput<typeof PolicyAnswer>>;
/** `minimal` names every action, `custom` has wildcards. */
export declare const IAM_POLICIES: readonly ['minimal', 'custom'];
/** @throws ExpectedError */
export declare function readIamParameters(session: Session): Promise<IamParameters>;
/** The least privileges with which Cloudcraft can scan. @throws ExpectedError */
export declare function readIamPolicy(session: Session, kind: (typeof IAM_POLICIES)[number]): Promise<IamPolicy>;
export {};
