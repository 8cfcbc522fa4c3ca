/** The type-checking child: one request, one reply. */
import { TypesRequest, type TypesReply } from '../../protocol/types.ts';
import { diagnose } from './diagnose.ts';

const reply = (message: TypesReply): void => {
  process.send?.(message);
};

process.on('message', (message) => {
  const parsed = TypesRequest.safeParse(message);
  if (!parsed.success) return;
  const { id, files, subject, texts } = parsed.data;
  try {
    reply({ is: 'diagnosed', id, lists: texts.map((text) => diagnose(files, subject, text)) });
  } catch (error) {
    reply({ is: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
