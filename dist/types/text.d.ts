/**
 * Text from outside as text that people can trust: one visible line, cut where it gets too long, and never markup. What each output
 * language needs on top of that (Markdown, Mermaid, XML) is built on these. And what somebody may have meant by a mistyped word.
 */
/**
 * Lines as a program may print them, wherever a runner reads along: none of them is a workflow command, whatever name stands in it. The
 * last thing that happens to text on its way to stdout and stderr.
 */
export declare function printable(text: string): string;
/**
 * JSON as a program may print it: in a text of it, `##[` is written with an escape and read as it was. Only texts can hold it, and no line
 * of JSON begins with a colon.
 */
export declare function printableJson(json: string): string;
/**
 * Text from outside as one visible line of at most `maxLength` characters: white space as single blanks, invisible characters left out,
 * cut with an ellipsis, and never a workflow command, wherever it is printed.
 */
export declare function visibleLine(text: string, maxLength?: number): string;
/** The text in Unicode's composed form (NFC): one name in two forms is one name. ASCII, which nearly all text is, comes back as it is. */
export declare function composed(text: string): string;
/** The text with an ellipsis in place of what exceeds `maxLength` characters, counted as code points and not as UTF-16 halves. */
export declare function cut(text: string, maxLength: number): string;
/** Text for HTML, SVG and XML, in an element or in a quoted attribute: never markup. Nothing else about it changes. */
export declare function escapeEntities(text: string): string;
/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
export declare function nearest(word: string, candidates: readonly string[]): string | undefined;
