/** Compiling a candidate so that it reports when its changed places are reached. */
import { hunks } from '../../../core/verdict/hunks.ts';
import type { Program } from '../../../protocol/program.ts';
import type { Project } from '../../../protocol/project.ts';
import { compileProject } from '../project/compile.ts';

/** Mark reported by a changed place. */
export const CHANGED = 1;

/** Text of a project's subject as it is before any candidate. */
export const subjectText = (project: Project): string =>
  project.files.find(({ id }) => id === project.subject)?.text ?? '';

/** Compiles `text` in place of the subject. @throws UserError `syntax-error`. */
export const compileCandidate = (project: Project, text: string): Promise<Program> =>
  compileProject(project, {
    text,
    marks: hunks(text, subjectText(project)).map(({ start, end }) => ({ start, end, mark: CHANGED })),
  });
