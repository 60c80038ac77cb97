/** A block of code in a Markdown document. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** Returns the blocks of code in these languages. */
export function codeBlocks(markdown: string, ...languages: string[]): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .map(([, language, code]) => ({ language: language!, code: code! }))
    .filter((it) => languages.includes(it.language));
}
