/** The clock and the waiting of the client, so that a test can live through fifteen minutes in no time. */
export interface Time {
    /** Milliseconds since 1970; never runs backwards. */
    now(): number;
    /** Rejects with the signal's reason when the signal fires first. */
    pause(seconds: number, signal?: AbortSignal): Promise<void>;
}
export declare const systemTime: Time;
