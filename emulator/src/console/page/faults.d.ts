import type { FaultRequest, ListedFault } from '../../control/client.ts';

export interface FaultField {
  name: string;
  label: string;
  options?: string[];
  unit?: string;
  value?: number | string;
  min?: number;
  max?: number;
  step?: number;
  times?: number;
}

export interface FaultButton {
  type: FaultRequest['type'];
  label: string;
  hint: string;
  target?: boolean;
  lasts?: boolean;
  fields?: FaultField[];
}

export const FAULTS: FaultButton[];
export function faultRequest(
  fault: FaultButton,
  values: Record<string, string>,
  around: { target: { channel?: string; uid?: string }; forSeconds: string },
): object;
export function describeFault(listed: ListedFault, now: number): string;
