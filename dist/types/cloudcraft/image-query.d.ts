export declare const PAPER_SIZES: readonly ['Letter', 'Legal', 'Tabloid', 'Ledger', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'];
/** How a picture is drawn. Cloudcraft's defaults apply to what is not given. */
export interface ImageOptions {
    /** 1 is the original size. How it combines with width and height is not documented. */
    readonly scale?: number | undefined;
    /** Pixels; svg, png and pdf. */
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly grid?: boolean | undefined;
    /** Without background. */
    readonly transparent?: boolean | undefined;
    /** pdf. */
    readonly landscape?: boolean | undefined;
    /** pdf. */
    readonly paperSize?: (typeof PAPER_SIZES)[number] | undefined;
}
/** @throws ExpectedError REQUEST_INVALID for an invalid size */
export declare function imageQuery(title: string, options: ImageOptions): URLSearchParams;
/** Sends `false`; omits `undefined`. */
export declare function query(pairs: readonly (readonly [string, string | number | boolean | undefined])[]): URLSearchParams;
