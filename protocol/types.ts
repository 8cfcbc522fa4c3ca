/** Messages between the service and the type-checking child (Node IPC; the parent holds the deadline). */
import * as z from 'zod';

export const TypesRequest = z.object({
  do: z.literal('diagnose'),
  id: z.int(),
  /** Path → text of every file the check may see; nothing else is read but the compiler's own libraries. */
  files: z.record(z.string(), z.string()),
  /** Key of `files` to check. */
  subject: z.string(),
  /** Texts of the subject to compare, the original first. */
  texts: z.array(z.string()),
});
export type TypesRequest = z.infer<typeof TypesRequest>;

export const TypesReply = z.discriminatedUnion('is', [
  /** One list of diagnostics per text, each as `TS2322: message`. */
  z.object({ is: z.literal('diagnosed'), id: z.int(), lists: z.array(z.array(z.string())) }),
  z.object({ is: z.literal('failed'), id: z.int(), reason: z.string() }),
]);
export type TypesReply = z.infer<typeof TypesReply>;
