import type { Agents } from './agents.ts';
import type { Connection } from './connection.ts';
import type { Operation } from './operations.ts';
import type { Outcome } from './outcome.ts';
/** What every request shares. */
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
    /** JSON body. */
    readonly body: Uint8Array | undefined;
    readonly ifMatch: string | undefined;
    /** Cap on the body of a success, after decompression. */
    readonly maxBytes: number;
    /** Timeout of this request, and whether it comes from the call's deadline. */
    readonly seconds: number;
    readonly isLastChance: boolean;
}
/**
 * One request, one outcome: no retry, no redirect, no waiting. got's errors stop here: their `options` hold the Authorization header,
 * so not even their message is passed on.
 * @throws ExpectedError RESPONSE_TOO_LARGE; the signal's reason
 */
export declare function exchange(wire: Wire, question: Question): Promise<Outcome>;
