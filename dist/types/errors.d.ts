import { type Code } from './codes.ts';
/**
 * A failure that was foreseen: it is shown to people as a sentence, with a remedy and no stack. Anything else that is thrown is a
 * bug of ours.
 */
export declare class ExpectedError extends Error {
    /** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
    readonly code: Code;
    /** One imperative sentence: what the reader can do about it. */
    readonly remedy: string;
    /**
     * What a server or a vendor's code said about it, for a log; empty when it said nothing. Kept apart from the message because a message
     * goes into reports, comments and files, and a server may repeat what it was sent, secrets included.
     */
    readonly said: string;
    constructor(code: Code, message: string, remedy: string, said?: string);
}
/**
 * `what happened: what the server said. What to do. (CODE)`, one line per failure, for a log; for an unforeseen error its message alone.
 * @param strike takes the secrets out of words that are not ours
 */
export declare function describeError(error: unknown, strike?: (words: string) => string): string;
/** Whether what somebody wrote into a workflow or on a command line is wrong, and will be wrong again the next time. */
export declare function isWrongInput(error: unknown): boolean;
/** Each failure once, in the order of the list: one outage meets every target. */
export declare function distinct(failures: readonly ExpectedError[]): readonly ExpectedError[];
/**
 * The element at a position that is known to exist. A position outside the list is a bug of ours and is named, instead of going on
 * as `undefined`.
 */
export declare function at<T>(list: {
    readonly [position: number]: T;
    readonly length: number;
}, position: number): T;
