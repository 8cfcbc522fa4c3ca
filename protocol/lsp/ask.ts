/** `colloquy/ask`: a question in words. */
import * as z from 'zod';
import { AskResult } from '../answer.ts';
import { request } from './message.ts';

export const AskParams = z.object({ token: z.string(), question: z.string().min(1).max(20_000) });
export type AskParams = z.infer<typeof AskParams>;

export const AskRequest = request('colloquy/ask', AskParams, AskResult);
