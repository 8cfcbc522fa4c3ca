/**
 * A program as the sandboxes take it: CommonJS texts and who may require whom. It is cut in two. The
 * *candidate side* (subject and every module that reaches it or that it reaches) runs in one process,
 * the *test side* in another, so a candidate never shares memory with the values it is compared with.
 */
import * as z from 'zod';

/** How a test file is written; decides which shim answers its imports and globals. */
export const Framework = z.enum(['node', 'vitest', 'jest', 'assert', 'examples']);
export type Framework = z.infer<typeof Framework>;

/** Language of a source text; `tsx`/`jsx` are lowered by esbuild only. */
export const SourceLanguage = z.enum(['js', 'ts', 'jsx', 'tsx']);
export type SourceLanguage = z.infer<typeof SourceLanguage>;

export const ModuleText = z.object({
  /** Path relative to the project root, with forward slashes. */
  id: z.string(),
  /** CommonJS, evaluated as `(module, exports, require)`. */
  code: z.string(),
  /** Import specifier → module id, or `shim:<name>` for a built-in the sandbox answers itself. */
  links: z.record(z.string(), z.string()),
});
export type ModuleText = z.infer<typeof ModuleText>;

export const Program = z.object({
  /** Id of the module under repair. */
  subject: z.string(),
  /**
   * Names declared at the top level of the subject, exported or not. The loader appends code that
   * hands them out, so scripts without exports can be tested and private functions called.
   */
  topLevel: z.array(z.string()),
  /** Candidate side, the subject among them. Code is already instrumented with step counters. */
  modules: z.array(ModuleText),
  /** Test side: modules only tests need (helpers, fixtures), then the test files themselves. */
  helpers: z.array(ModuleText),
  /** A `links` target starting with `subject:` crosses to the candidate side. */
  tests: z.array(ModuleText.extend({ framework: Framework })),
});
export type Program = z.infer<typeof Program>;
