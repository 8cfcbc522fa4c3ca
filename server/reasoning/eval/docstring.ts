/** Examples a docstring gives in the manner of a Python session: `>>> f(1)` and, below it, what it gives. */

const LITERALS: Record<string, string> = { True: 'true', False: 'false', None: 'null' };

/** Lines `f(1) === 2` of a docstring, for JavaScript; what does not look like a value is left out. */
export const docstringExamples = (docstring: string): string[] => {
  const lines = docstring.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => {
    const call = /^>>>\s*(.+\))\s*;?$/.exec(line)?.[1];
    const value = lines[index + 1];
    if (call === undefined || value === undefined || value === '' || value.startsWith('>>>')) return [];
    const literal = LITERALS[value] ?? value;
    return /^(-?[\d.]+|".*"|'.*'|\[.*\]|\{.*\}|true|false|null|undefined)$/.test(literal)
      ? [`${call} === ${literal}`]
      : [];
  });
};
