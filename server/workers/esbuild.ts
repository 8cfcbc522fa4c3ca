/** esbuild, whose own helper process may be killed like any other: it is started anew and asked once more. */
import * as esbuild from 'esbuild';

const GONE = /service (is no longer running|was stopped)|EPIPE/;

const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || !GONE.test(error.message)) throw error;
    await esbuild.stop();
    return ask();
  }
};

/** `esbuild.transform`. @throws esbuild's `TransformFailure` with located messages. */
export const transform = (
  text: string,
  options: esbuild.TransformOptions,
): Promise<esbuild.TransformResult> => again(() => esbuild.transform(text, options));

/** `esbuild.build`. @throws esbuild's `BuildFailure` with located messages. */
export const build = <T extends esbuild.BuildOptions>(
  options: esbuild.SameShape<esbuild.BuildOptions, T>,
): Promise<esbuild.BuildResult<T>> => again(() => esbuild.build(options));

/** Ends the helper process; the next call starts it again. */
export const stopEsbuild = (): Promise<void> => esbuild.stop();
