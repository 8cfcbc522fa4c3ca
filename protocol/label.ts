/** The only labels an answer may carry (design 01, "Labels"). */
import * as z from 'zod';

export const Label = z.enum([
  'verified',
  'passes your tests',
  'strong agreement',
  'weak agreement',
  'disputed',
  'no answer',
]);
export type Label = z.infer<typeof Label>;
