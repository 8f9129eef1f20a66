// Reads texts from standard input, one JSON object {"id", "text"} a line, and prints
// what Harper finds in each: {"id", "lints": [{rule, kind, start, end, words, message}]}.
// Nothing leaves the machine; the checker runs as WebAssembly inside this process.

import { createInterface } from 'node:readline';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const linter = new LocalLinter({ binary, dialect: Dialect.American });
await linter.setup();

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, text } = JSON.parse(line);
  const lints = [];
  const byRule = await linter.organizedLints(text, { language: 'plaintext' });
  for (const [rule, found] of Object.entries(byRule)) {
    for (const lint of found) {
      const span = lint.span();
      lints.push({
        rule,
        kind: lint.lint_kind(),
        start: span.start,
        end: span.end,
        words: lint.get_problem_text(),
        message: lint.message(),
      });
    }
  }
  lints.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  process.stdout.write(JSON.stringify({ id, lints }) + '\n');
}
