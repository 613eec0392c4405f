/** What came of a call: its content, a judgement about key, account or request, or neither. */
export type Outcome = 'read' | 'refused' | 'lost';
/** What the same key has proved before a call was refused. */
export interface Proof {
    /** The account stands in the list that the key has read. */
    readonly isListed: boolean;
    /** The other format of the same target, which was asked for with the same region and the same filter. */
    readonly other: Outcome | undefined;
}
/** What came of a call that failed. */
export declare function outcomeOf(error: unknown): Outcome;
/**
 * A refused file in the light of what is known: a status is not believed on its own (decision record 1). Where the same key has read the
 * list, key and account are right; where it has read the other format, region and filter are. What is left is a request whose fault the
 * server names. Everything else is a bad day of theirs.
 */
export declare function judgeFile(error: unknown, { isListed, other }: Proof): unknown;
/** A refused list, when the list of the other cloud was asked for with the same key. */
export declare function judgeList(error: unknown, other: Outcome | 'unknown-api'): unknown;
