/** Which files of a runtime dependency reach the package: what runs, its licence, and nothing else. */
import type { Target } from './target.ts';

interface Rule {
  /** Packages the rule is for. */
  readonly name: RegExp;
  /** Paths inside the package that are dropped. */
  readonly drop?: RegExp;
  /** When given, only these paths stay. */
  readonly keep?: RegExp;
}

const LICENCE = /(^|\/)(licen[cs]e|notice|copying|thirdparty)[^/]*$/i;
const NEVER_RUN =
  /\.(map|md|markdown|d\.[cm]?ts|tsbuildinfo|flow|tgz|bundle|html)$|(^|\/)(\.github|__tests__)\//i;

const rules = (target: Target): readonly Rule[] => [
  // The sources of llama.cpp and project templates; the binary comes from the platform's own package.
  {
    name: /^node-llama-cpp$/,
    drop: /^(templates|bins|llama\/(addon|cmake|patches|profiles|toolchains|xpack))\//,
  },
  {
    name: /^isolated-vm$/,
    keep: new RegExp(`^(package\\.json|isolated-vm\\.js|include\\.js|prebuilds/${target.isolatedVm})`),
  },
  // The compiler and the standard library's types; no editor server, no translations.
  { name: /^typescript$/, keep: /^(package\.json|lib\/typescript\.js|lib\/lib\.[^/]*d\.ts)$/ },
  // `bin/esbuild` is a second copy of the binary that the platform's package brings.
  { name: /^esbuild$/, keep: /^(package\.json|lib\/main\.js)$/ },
  // The facade imports every variant's index; only the one that is instantiated needs its WebAssembly.
  { name: /^@jitl\/quickjs-wasmfile-(debug|.*-asyncify)/, keep: /^(package\.json|dist\/index\.[cm]?js)$/ },
];

/** Whether `path` (relative to the package's folder, `/` as separator) of package `name` is shipped. */
export function ships(name: string, path: string, target: Target): boolean {
  if (LICENCE.test(path)) return true;
  for (const rule of rules(target)) {
    if (!rule.name.test(name)) continue;
    if (rule.keep) return rule.keep.test(path);
    if (rule.drop?.test(path)) return false;
  }
  return !NEVER_RUN.test(path);
}
