/** How a private LSP message is described: literal method, direction, schemas of both sides. */
import type { z } from 'zod';

export interface RequestFamily<P extends z.ZodType, R extends z.ZodType> {
  readonly method: string;
  readonly direction: 'clientToServer';
  readonly params: P;
  readonly result: R;
}

export interface NotificationFamily<P extends z.ZodType> {
  readonly method: string;
  readonly direction: 'serverToClient' | 'clientToServer';
  readonly params: P;
}

export const request = <P extends z.ZodType, R extends z.ZodType>(
  method: string,
  params: P,
  result: R,
): RequestFamily<P, R> => ({ method, direction: 'clientToServer', params, result });

export const toClient = <P extends z.ZodType>(method: string, params: P): NotificationFamily<P> => ({
  method,
  direction: 'serverToClient',
  params,
});
