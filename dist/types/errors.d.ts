/**
 * A failure that was foreseen: it is shown to people as a sentence, with a way out and no stack.
 * Anything else that is thrown is a bug of ours.
 */
export declare class ExpectedError extends Error {
    /** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
    readonly code: string;
    /** One imperative sentence: what the reader can do about it. */
    readonly remedy: string;
    constructor(code: string, message: string, remedy: string);
}
/** `what happened. What to do. (CODE)`, one failure a line; for an unforeseen error its message alone. */
export declare function describeError(error: unknown): string;
