export declare const PAPER_SIZES: readonly ['Letter', 'Legal', 'Tabloid', 'Ledger', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'];
/** How a picture is drawn. What is not given is not sent, and Cloudcraft's own default holds. */
export interface ImageOptions {
    /** 1 is the original size. How it goes together with width and height is not documented. */
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
/** @throws ExpectedError REQUEST_INVALID for a size that is none */
export declare function imageQuery(title: string, options: ImageOptions): URLSearchParams;
/** `false` is a value like any other and sent; undefined is none and left out. */
export declare function query(pairs: readonly (readonly [string, string | number | boolean | undefined])[]): URLSearchParams;
