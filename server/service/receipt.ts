/** `colloquy/receipt`, `colloquy/rerun`, `colloquy/receiptState`. */
import { stateOf } from '../../core/verdict/receipt.ts';
import { Kind } from '../../protocol/event.ts';
import { ReceiptRequest, ReceiptStateNotification, RerunRequest } from '../../protocol/lsp/receipt.ts';
import { sha256 } from '../store/hash.ts';
import type { ServiceDeps } from './deps.ts';
import type { Documents } from './documents.ts';
import { ReceiptWatch } from './receipt-watch.ts';
import type { Requests } from './requests.ts';
import type { StatusBoard } from './status.ts';

/** Registers the handlers; the watch it returns is started and stopped with the connection. */
export function registerReceipt(
  requests: Requests,
  deps: ServiceDeps,
  board: StatusBoard,
  documents: Documents,
): ReceiptWatch {
  const { store, logger } = deps;
  requests.handle(ReceiptRequest, ({ id }) => {
    const { receipt, file } = store.receipt(id);
    return { receipt, state: stateOf(receipt, file === null ? null : documents.textOf(file), sha256) };
  });
  requests.handle(RerunRequest, ({ id }, signal) =>
    board.during('running a receipt again', () => deps.rerun(id, { signal })),
  );
  const watch = new ReceiptWatch(store, documents, logger, (change) =>
    requests.notify(ReceiptStateNotification, change),
  );
  store.log.subscribe((event) => watch.issued(event.id), [Kind.receipt]);
  return watch;
}
