import { type AwsAccount } from './aws-accounts.ts';
import { type AzureAccount } from './azure-accounts.ts';
import type { Session } from './call.ts';
/** The linked accounts of both clouds, each in the server's order. */
export interface LinkedAccounts {
    readonly aws: readonly AwsAccount[];
    readonly azure: readonly AzureAccount[];
}
/**
 * Both lists in parallel. When both fail, the error is that of AWS, whichever came first. A refusal of the key by one of them is only
 * believed when the other does not contradict it. @throws ExpectedError
 */
export declare function listLinkedAccounts(session: Session): Promise<LinkedAccounts>;
