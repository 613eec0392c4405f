import type { Answer } from './outcome.ts';
import { type FileFormat } from './signatures.ts';
/** The content type of each format, and the size at which the client stops reading. */
export declare const FILE_FORMATS: {
    readonly json: {
        readonly contentType: 'application/json';
        readonly maxBytes: number;
    };
    readonly png: {
        readonly contentType: 'image/png';
        readonly maxBytes: number;
    };
    readonly svg: {
        readonly contentType: 'image/svg+xml';
        readonly maxBytes: number;
    };
    readonly pdf: {
        readonly contentType: 'application/pdf';
        readonly maxBytes: number;
    };
    readonly mxGraph: {
        readonly contentType: 'application/xml';
        readonly maxBytes: number;
    };
    readonly webp: {
        readonly contentType: 'image/webp';
        readonly maxBytes: number;
    };
    readonly csv: {
        readonly contentType: 'text/csv';
        readonly maxBytes: number;
    };
    readonly xlsx: {
        readonly contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        readonly maxBytes: number;
    };
};
/** Formats of snapshots and blueprints: five are documented, webp is in the server's own list. */
export declare const IMAGE_FORMATS: readonly ["json", "svg", "png", "webp", "pdf", "mxGraph"];
export type ImageFormat = (typeof IMAGE_FORMATS)[number];
/** The name that the official references use for a snapshot's format. */
export type SnapshotFormat = ImageFormat;
export declare const BUDGET_FORMATS: readonly ["csv", "xlsx"];
export type BudgetFormat = (typeof BUDGET_FORMATS)[number];
/**
 * The body of a 200, once it is in the requested format: a sign-in page must not be saved as render.png.
 * @throws ExpectedError INVENTORY_NOT_JSON, RENDER_NOT_PNG, RENDER_TRUNCATED, ANSWER_TRUNCATED, ANSWER_UNEXPECTED
 */
export declare function checkFile(title: string, format: FileFormat, answer: Answer): Uint8Array;
