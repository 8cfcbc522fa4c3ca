/**
 * A user's program as read from disk: the sources that matter, who imports whom, and on which side of the
 * cut each file runs. It is what a receipt's bundle keeps, so a stranger can compile and run it again.
 */
import * as z from 'zod';
import { Framework, SourceLanguage } from './program.ts';

export const ProjectFile = z.object({
  /** Path relative to the project root, with forward slashes. */
  id: z.string(),
  text: z.string(),
  language: z.union([SourceLanguage, z.literal('json')]),
  side: z.enum(['candidate', 'helper', 'test']),
  framework: Framework.exactOptional(),
  /** Import specifier → file id, or `shim:<name>`. */
  links: z.record(z.string(), z.string()),
});
export type ProjectFile = z.infer<typeof ProjectFile>;

export const Project = z.object({
  /** Id of the file under repair; its `text` is the original. */
  subject: z.string(),
  files: z.array(ProjectFile),
});
export type Project = z.infer<typeof Project>;
