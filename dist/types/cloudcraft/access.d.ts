import * as v from 'valibot';
/** Somebody besides the owner who may read or write. */
export type AccessEntry = `team/${string}` | `customer/${string}`;
/** `null` and `[]` both mean not shared. Cloudcraft distinguishes them, so they are preserved. */
export type AccessList = readonly AccessEntry[] | null;
/** Access as Cloudcraft sends it; undocumented kinds of entries are kept. */
export declare const AccessAnswer: v.NullishSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, null>;
/** The access fields of a request body; a list that is not given stays unchanged. @throws ExpectedError REQUEST_INVALID */
export declare function accessBody(title: string, given: {
    readonly readAccess?: AccessList;
    readonly writeAccess?: AccessList;
}): {
    readAccess?: AccessList;
    writeAccess?: AccessList;
};
