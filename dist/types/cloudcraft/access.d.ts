import * as v from 'valibot';
/** Who may read or write a thing besides its owner. */
export type AccessEntry = `team/${string}` | `customer/${string}`;
/** `null` and `[]` both share with nobody; Cloudcraft tells them apart, so they are kept apart. */
export type AccessList = readonly AccessEntry[] | null;
/** Access as Cloudcraft sends it: other entries than the two documented kinds are kept as they are. */
export declare const AccessAnswer: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
/** The part of a body that says who may read and write; what is not given is left as it is. @throws ExpectedError REQUEST_INVALID */
export declare function accessBody(title: string, given: {
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}): {
    readAccess?: AccessList;
    writeAccess?: AccessList;
};
