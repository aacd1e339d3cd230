import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };

const read = (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');

/** What every deployment in production must be told. */
const ASKED = ['APP_ID', 'APP_CERTIFICATE', 'ACCESS_POLICY', 'SESSION_SECRET'];

describe('Heroku', () => {
  /** The part of https://devcenter.heroku.com/articles/app-json-schema that is used. */
  const appJson = z.strictObject({
    name: z.string().min(3).max(30),
    description: z.string(),
    keywords: z.array(z.string()),
    stack: z.enum(['heroku-24', 'heroku-22']),
    buildpacks: z.array(z.strictObject({ url: z.string() })),
    formation: z.record(z.string(), z.strictObject({ quantity: z.int().min(1) })),
    env: z.record(
      z.string().regex(/^[A-Z_]+$/),
      z.strictObject({
        description: z.string(),
        required: z.boolean().optional(),
        generator: z.literal('secret').optional(),
      }),
    ),
  });

  it('asks for what must be known', async () => {
    const { env } = appJson.parse(JSON.parse(await read('app.json')));
    expect(Object.keys(env)).toEqual(ASKED);
    for (const { required, generator } of Object.values(env)) expect(required || generator).toBeTruthy();
  });

  it('starts the process that app.json counts', async () => {
    const { formation } = appJson.parse(JSON.parse(await read('app.json')));
    expect(Object.keys(formation)).toEqual(['web']);
    expect(await read('Procfile')).toMatch(/^web: node scripts\/start\.mjs\n$/);
  });
});

describe('Render', () => {
  /** The part of https://render.com/docs/blueprint-spec that is used. */
  const blueprint = z.strictObject({
    services: z.tuple([
      z.strictObject({
        type: z.literal('web'),
        name: z.string(),
        runtime: z.literal('node'),
        plan: z.enum(['free', 'starter', 'standard']),
        buildCommand: z.string(),
        startCommand: z.string(),
        healthCheckPath: z.string().startsWith('/'),
        maxShutdownDelaySeconds: z.int().min(1).max(300),
        envVars: z.array(
          z.union([
            z.strictObject({ key: z.string(), value: z.string() }),
            z.strictObject({ key: z.string(), sync: z.literal(false) }),
            z.strictObject({ key: z.string(), generateValue: z.literal(true) }),
          ]),
        ),
      }),
    ]),
  });

  it('asks for what must be known, and starts what Heroku starts', async () => {
    const {
      services: [service],
    } = blueprint.parse(parse(await read('render.yaml')));
    expect(service.envVars.filter((variable) => !('value' in variable)).map(({ key }) => key)).toEqual(ASKED);
    expect(`web: ${service.startCommand}\n`).toBe(await read('Procfile'));
    expect(service.buildCommand).toContain('npm run build');
    expect(existsSync(new URL(`../app${service.healthCheckPath}/route.ts`, import.meta.url))).toBe(true);
  });
});

describe('Vercel', () => {
  /** The part of https://openapi.vercel.sh/vercel.json that is used. */
  const vercelJson = z.strictObject({
    $schema: z.literal('https://openapi.vercel.sh/vercel.json'),
    framework: z.literal('nextjs'),
    installCommand: z.string(),
    buildCommand: z.string(),
  });

  it('runs the build that there is', async () => {
    const { buildCommand } = vercelJson.parse(JSON.parse(await read('vercel.json')));
    expect(buildCommand).toBe('npm run build');
    expect(manifest.scripts.build).toBeDefined();
  });

  it('has a button that asks for what must be known', async () => {
    const [address = ''] =
      /https:\/\/vercel\.com\/new\/clone\?[^)"\s]+/.exec(await read('docs/operators.md')) ?? [];
    expect(new URL(address).searchParams.get('env')?.split(',')).toEqual(ASKED);
  });
});

describe('Docker', () => {
  /** The part of https://github.com/compose-spec/compose-spec that is used. */
  const service = z.strictObject({
    build: z.string().optional(),
    image: z.string().optional(),
    user: z.string().optional(),
    command: z.array(z.string()).optional(),
    ports: z.array(z.string()).optional(),
    env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })).optional(),
    environment: z.record(z.string(), z.string()).optional(),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
    read_only: z.literal(true),
    tmpfs: z.array(z.string()),
    cap_drop: z.tuple([z.literal('ALL')]),
    security_opt: z.tuple([z.literal('no-new-privileges:true')]),
    stop_grace_period: z.string().optional(),
    healthcheck: z
      .strictObject({
        test: z.array(z.string()),
        interval: z.string(),
        timeout: z.string(),
        retries: z.int(),
      })
      .optional(),
    restart: z.literal('unless-stopped'),
  });
  const compose = z.strictObject({ services: z.record(z.string(), service) });

  it('compose names what must be known and has no value for it', async () => {
    const { services } = compose.parse(parse(await read('compose.yaml')));
    const environment = services.parley?.environment ?? {};
    for (const name of ASKED) expect(environment[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?`));
    for (const name of Object.keys(services.parley?.depends_on ?? {})) {
      expect(services[name]?.healthcheck).toBeDefined();
    }
  });

  it('the image knows no secret, and is run by somebody without rights', async () => {
    const dockerfile = await read('Dockerfile');
    const [, , image = ''] = dockerfile.split(/^FROM /m);
    expect(dockerfile).not.toMatch(/^ARG|APP_ID|CERTIFICATE|SECRET|KEY=/m);
    expect(image).toMatch(/^USER (?!root|0)\w+$/m);
    expect(image).toMatch(/^HEALTHCHECK (?:.|\\\n)*\/healthz/m);
    // In this form the process is told to end by Docker itself.
    expect(image).toMatch(/^CMD \["\/bin\/sh", "-c", ".* exec node server\.js"\]$/m);
    for (const secret of ['.env*', '.git'])
      expect((await read('.dockerignore')).split('\n')).toContain(secret);
  });
});

it('every setting that a deployment asks for is described', async () => {
  const example = await read('.env.example');
  for (const name of [...ASKED, 'OPERATOR_KEY', 'METRICS_TOKEN', 'LOG_LEVEL', 'SERVER_PORT', 'TRUST_PROXY']) {
    expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  }
});

it('.env.example and the tables of settings name the same', async () => {
  const pages = await Promise.all(['README.md', 'docs/access.md', 'docs/operators.md'].map(read));
  // The first column of each row.
  const rows = pages.flatMap((page) => page.match(/^\| `[A-Z][A-Z_]+`[^|]*/gm) ?? []);
  const told = new Set(rows.flatMap((row) => row.match(/[A-Z][A-Z_]+/g) ?? []));
  const example = (await read('.env.example')).match(/^[A-Z_]+(?==)/gm) ?? [];
  expect([...told].sort()).toEqual([...example].sort());
});
