/** The client's clock and timers: tests replace them to run fifteen minutes instantly. */
export interface Time {
    /** Milliseconds since 1970; never runs backwards. */
    now(): number;
    /** Rejects with the signal's reason when the signal fires first. */
    pause(seconds: number, signal?: AbortSignal): Promise<void>;
}
export declare const systemTime: Time;
