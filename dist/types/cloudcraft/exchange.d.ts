import type { Agents } from './agents.ts';
import type { Connection } from './connection.ts';
import type { Operation } from './operations.ts';
import type { Outcome } from './outcome.ts';
/** What every request to Cloudcraft has in common. */
export interface Wire {
    readonly connection: Connection;
    readonly userAgent: string;
    readonly agents: Agents;
    readonly signal: AbortSignal | undefined;
}
export interface Question {
    readonly method: Operation['method'];
    readonly url: URL;
    readonly accept: string;
    /** JSON to send along. */
    readonly body: Uint8Array | undefined;
    readonly ifMatch: string | undefined;
    /** Cap on the body of a success, after decompression. */
    readonly maxBytes: number;
    /** How long this one request may take, and whether the call's deadline set it. */
    readonly seconds: number;
    readonly isLastChance: boolean;
}
/**
 * One request, one outcome: no retry, no redirect, no wait. Throws `RESPONSE_TOO_LARGE`, and the signal's reason.
 * got's errors end here. Their `options` hold the Authorization header, so not even their message goes further.
 */
export declare function exchange(wire: Wire, question: Question): Promise<Outcome>;
