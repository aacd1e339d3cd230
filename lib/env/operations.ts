import { Secret } from '../secret';
import { LOG_LEVELS, logLevelOf } from '../server/log-level';
import { SettingsError } from './settings-error';

/** What the operator of a server may look into. */
export interface OperationsSettings {
  /** Opens the introspection of tokens; null: it is off. */
  operatorKey: Secret | null;
  /** Opens the metrics; null: they are off. */
  metricsToken: Secret | null;
}

const MIN_LENGTH = 32;

function readKey(name: string, value: string | undefined): Secret | null {
  if (!value) return null;
  if (value.length < MIN_LENGTH || /\s/.test(value)) {
    throw new SettingsError(`${name} must have at least ${MIN_LENGTH} characters and no spaces.`);
  }
  return new Secret(value);
}

/**
 * Reads and checks what is for operators. An empty value counts as unset.
 * @throws SettingsError
 */
export function readOperations(env: Readonly<Record<string, string | undefined>>): OperationsSettings {
  const { OPERATOR_KEY, METRICS_TOKEN, LOG_LEVEL } = env;
  if (LOG_LEVEL && !logLevelOf(LOG_LEVEL)) {
    throw new SettingsError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  }
  return {
    operatorKey: readKey('OPERATOR_KEY', OPERATOR_KEY),
    metricsToken: readKey('METRICS_TOKEN', METRICS_TOKEN),
  };
}

let known: OperationsSettings | undefined;

/**
 * What is for operators in this process, read once.
 * @throws SettingsError
 */
export function operations(): OperationsSettings {
  known ??= readOperations(process.env);
  return known;
}
