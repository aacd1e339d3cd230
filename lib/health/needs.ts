import type { Need } from './readiness';

/** What the server needs besides its settings, each asked for `/readyz`. */
export const needs: readonly Need[] = [];
