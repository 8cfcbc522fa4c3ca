/** What works on this machine, in one truthful report. */
import * as z from 'zod';
import { EngineInfo } from '../sandbox.ts';
import { request, toClient } from './message.ts';

/** A closed union: the status item shows exactly one of these, with its help and action. */
export const ServiceState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('busy'), what: z.string() }),
  z.object({ state: z.literal('degraded'), what: z.string(), help: z.string() }),
]);
export type ServiceState = z.infer<typeof ServiceState>;

export const StatusNotification = toClient('colloquy/status', ServiceState);

export const DoctorLine = z.object({
  name: z.string(),
  ok: z.boolean(),
  detail: z.string(),
  action: z.string().nullable(),
});
export type DoctorLine = z.infer<typeof DoctorLine>;

export const DoctorReport = z.object({
  version: z.string(),
  node: z.string(),
  engines: z.array(EngineInfo),
  lines: z.array(DoctorLine),
});
export type DoctorReport = z.infer<typeof DoctorReport>;

export const DoctorRequest = request('colloquy/doctor', z.object({}), DoctorReport);
