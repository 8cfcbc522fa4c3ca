/** Open documents, kept in full: what the user sees counts before what is on disk. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import * as z from 'zod';

const Opened = z.object({ textDocument: z.object({ uri: z.string(), text: z.string() }) });
const Changed = z.object({
  textDocument: z.object({ uri: z.string() }),
  contentChanges: z.array(z.object({ text: z.string(), range: z.undefined().optional() })),
});
const Named = z.object({ textDocument: z.object({ uri: z.string() }) });

export class Documents {
  readonly #texts = new Map<string, string>();
  readonly #changed: (file: string) => void;

  /** `changed` gets the absolute path of a document that was opened, edited, saved or closed. */
  constructor(connection: ProtocolConnection, changed: (file: string) => void) {
    this.#changed = changed;
    connection.onNotification(DidOpenTextDocumentNotification.method, (params: unknown) => {
      const opened = Opened.safeParse(params);
      if (opened.success) this.#set(opened.data.textDocument.uri, opened.data.textDocument.text);
    });
    connection.onNotification(DidChangeTextDocumentNotification.method, (params: unknown) => {
      const changes = Changed.safeParse(params);
      const text = changes.data?.contentChanges.at(-1)?.text;
      if (changes.success && text !== undefined) this.#set(changes.data.textDocument.uri, text);
    });
    connection.onNotification(DidSaveTextDocumentNotification.method, (params: unknown) => {
      const path = pathOf(params);
      if (path) this.#changed(path);
    });
    connection.onNotification(DidCloseTextDocumentNotification.method, (params: unknown) => {
      const path = pathOf(params);
      if (path && this.#texts.delete(fileKey(path))) this.#changed(path);
    });
  }

  isOpen(file: string): boolean {
    return this.#texts.has(fileKey(file));
  }

  /** Present text of a file, unsaved edits included; null when it is neither open nor readable. */
  readonly textOf = (file: string): string | null => {
    const open = this.#texts.get(fileKey(file));
    if (open !== undefined) return open;
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  };

  #set(uri: string, text: string): void {
    const path = toPath(uri);
    if (!path) return;
    this.#texts.set(fileKey(path), text);
    this.#changed(path);
  }
}

/** One spelling a file: Windows paths differ in case between clients. */
export const fileKey = (file: string): string =>
  process.platform === 'win32' ? resolve(file).toLowerCase() : resolve(file);

const pathOf = (params: unknown): string | null => {
  const named = Named.safeParse(params);
  return named.success ? toPath(named.data.textDocument.uri) : null;
};

/** Documents without a file (untitled, virtual) are not ours. */
function toPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
