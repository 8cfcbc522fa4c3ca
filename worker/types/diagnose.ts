/** Semantic and syntactic diagnostics of one file, by the TypeScript compiler over an in-memory file system. */
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  allowJs: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Messages of `subject`'s diagnostics, one per finding, in source order: `TS2322: Type …`. */
export const diagnose = (
  files: Readonly<Record<string, string>>,
  subject: string,
  text: string,
): string[] => {
  const base = ts.createCompilerHost(OPTIONS);
  const at = (path: string): string => `/project/${path}`;
  const own = new Map(
    Object.entries({ ...files, [subject]: text }).map(([path, content]) => [at(path), content]),
  );
  const libraryFolder = ts.getDefaultLibFilePath(OPTIONS).replace(/[^/\\]*$/, '');
  const isLibrary = (path: string): boolean => path.startsWith(libraryFolder.replaceAll('\\', '/'));
  const host: ts.CompilerHost = {
    ...base,
    getCurrentDirectory: () => '/project',
    fileExists: (path) => own.has(path) || (isLibrary(path) && base.fileExists(path)),
    readFile: (path) => own.get(path) ?? (isLibrary(path) ? base.readFile(path) : undefined),
    directoryExists: () => true,
    getDirectories: () => [],
    getSourceFile: (path, options) => {
      const content = own.get(path);
      if (content !== undefined) return ts.createSourceFile(path, content, options);
      if (!isLibrary(path)) return undefined;
      if (!libraries.has(path)) libraries.set(path, base.getSourceFile(path, options));
      return libraries.get(path);
    },
    writeFile: () => undefined,
  };
  const program = ts.createProgram([at(subject)], OPTIONS, host);
  const file = program.getSourceFile(at(subject));
  if (!file) return [];
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
};
