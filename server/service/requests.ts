/** Typed handlers: parameters and results go through their schemas, failures become data, cancelling is quiet. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { z } from 'zod';
import { UserError, type ErrorData } from '../../protocol/errors.ts';
import type { NotificationFamily, RequestFamily } from '../../protocol/lsp/message.ts';
import type { Logger } from '../logging.ts';

export type Phase = 'starting' | 'running' | 'stopping';

export class Requests {
  readonly #connection: ProtocolConnection;
  readonly #logger: Logger;
  readonly #running = new Map<AbortController, Promise<unknown>>();
  phase: Phase = 'starting';

  constructor(connection: ProtocolConnection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Registers the handler of one family. Aborting answers at once, whatever the handler is still doing. */
  handle<P extends z.ZodType, R extends z.ZodType>(
    family: RequestFamily<P, R>,
    handler: (params: z.infer<P>, signal: AbortSignal) => Promise<z.infer<R>> | z.infer<R>,
  ): void {
    this.#connection.onRequest(family.method, async (...args: unknown[]) => {
      const token = args.pop() as CancellationToken;
      if (this.phase === 'starting')
        return failure(ErrorCodes.ServerNotInitialized, 'The service is not initialized.');
      if (this.phase === 'stopping')
        return failure(ErrorCodes.InvalidRequest, 'The service is shutting down.');
      const params = family.params.safeParse(args.length === 1 ? args[0] : args);
      if (!params.success) return badParams(family.method, params.error);
      return await this.#run(family, () => (signal: AbortSignal) => handler(params.data, signal), token);
    });
  }

  /** Sends a notification, once its parameters fit their schema; a client that is gone is no error. */
  notify<P extends z.ZodType>(family: NotificationFamily<P>, params: z.infer<P>): void {
    const parsed = family.params.safeParse(params);
    if (!parsed.success) {
      this.#logger.error(`${family.method}: own notification does not fit its schema`, parsed.error);
      return;
    }
    if (this.phase !== 'running') return;
    this.#connection.sendNotification(family.method, parsed.data).catch(() => undefined);
  }

  /** Aborts all that runs and waits for it, at most `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.phase = 'stopping';
    for (const controller of this.#running.keys()) controller.abort();
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => (timer = setTimeout(resolve, graceMs)));
    await Promise.race([Promise.allSettled(this.#running.values()), grace]);
    clearTimeout(timer);
  }

  async #run<R extends z.ZodType>(
    family: RequestFamily<z.ZodType, R>,
    bind: () => (signal: AbortSignal) => Promise<z.infer<R>> | z.infer<R>,
    token: CancellationToken,
  ): Promise<z.infer<R> | ResponseError<ErrorData>> {
    const controller = new AbortController();
    const listener = token.onCancellationRequested(() => controller.abort());
    const aborted = new Promise<null>((resolve) =>
      controller.signal.addEventListener('abort', () => resolve(null), { once: true }),
    );
    if (token.isCancellationRequested) controller.abort();
    const work = (async () => ({ value: await bind()(controller.signal) }))();
    this.#running.set(controller, work);
    void work.catch(() => undefined).finally(() => this.#running.delete(controller));
    try {
      const done = await Promise.race([work, aborted]);
      if (done === null || controller.signal.aborted) return cancelled();
      return family.result.parse(done.value) as z.infer<R>;
    } catch (error) {
      return controller.signal.aborted ? cancelled() : this.#asResponse(family.method, error);
    } finally {
      listener.dispose();
    }
  }

  #asResponse(method: string, error: unknown): ResponseError<ErrorData> {
    if (error instanceof UserError) {
      if (error.code === 'cancelled') return cancelled();
      return new ResponseError(LSPErrorCodes.RequestFailed, error.message, error.toData());
    }
    this.#logger.error(`${method} failed`, error);
    return failure(ErrorCodes.InternalError, 'Something inside Colloquy failed; the log has the details.');
  }
}

const failure = (code: number, sentence: string): ResponseError<ErrorData> =>
  new ResponseError<ErrorData>(code, sentence);

/** The client asked for it and hides it: no data, nothing logged. */
const cancelled = (): ResponseError<ErrorData> => failure(LSPErrorCodes.RequestCancelled, 'Cancelled.');

function badParams(method: string, error: z.ZodError): ResponseError<ErrorData> {
  const issue = error.issues[0];
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'parameters';
  const sentence = `${method}: ${where}: ${issue?.message ?? 'do not fit'}`;
  return new ResponseError(ErrorCodes.InvalidParams, sentence, {
    code: 'bad-usage',
    sentence,
    action: 'Update the client: it speaks another version of the protocol.',
  });
}
