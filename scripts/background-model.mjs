/**
 * `node scripts/background-model.mjs FROM TO`: makes `lib/call/background/person.tflite` from the
 * `selfie_segmentation_landscape.tflite` of the package @mediapipe/selfie_segmentation 0.1.1675465747 (Apache-2.0).
 * MediaPipe Tasks asks a model how its input is scaled, and this one, made for MediaPipe's older interface, does not
 * say: a new head tells that a colour of 0 to 255 is to be divided by 255. Everything else stays as it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { bytes, flatbuffer, floats, list, table, text } from './lib/flatbuffer.mjs';

/** TensorFlow's metadata_schema.fbs: ProcessUnitOptions.NormalizationOptions. */
const NORMALIZATION = 1;

const scaling = table([{ to: floats([0]) }, { to: floats([255]) }]);
const input = table([
  { to: text('image') },
  undefined,
  undefined,
  undefined,
  { to: list([table([{ byte: NORMALIZATION }, { to: scaling }])]) },
]);
const output = table([{ to: text('mask') }]);
const subgraph = table([undefined, undefined, { to: list([input]) }, { to: list([output]) }]);
const metadata = flatbuffer(
  'M001',
  table([{ to: text('person') }, undefined, undefined, { to: list([subgraph]) }]),
);

/** @param {Buffer} model as TensorFlow's schema.fbs has it */
function withMetadata(model) {
  const root = model.readUInt32LE(0);
  const vtable = root - model.readInt32LE(root);
  const field = (index) => root + model.readUInt16LE(vtable + 4 + 2 * index);
  const target = (slot) => slot + model.readUInt32LE(slot);
  const [version, operators, subgraphs, description, buffers] = [0, 1, 2, 3, 4].map(field);
  const count = model.readUInt32LE(target(buffers));
  const slots = Array.from({ length: count }, (_, index) => target(buffers) + 4 + 4 * index);

  /** The old model follows a new head of that length. */
  const head = (length) => {
    const old = (slot) => () => length + target(slot);
    return flatbuffer(
      'TFL3',
      table([
        { whole: model.readUInt32LE(version) },
        { to: old(operators) },
        { to: old(subgraphs) },
        { to: old(description) },
        { to: list([...slots.map(old), table([{ to: bytes(metadata, 16) }])]) },
        undefined,
        { to: list([table([{ to: text('TFLITE_METADATA') }, { whole: count }])]) },
      ]),
    );
  };
  return Buffer.concat([head(head(0).length), model]);
}

const [from, to] = process.argv.slice(2);
await writeFile(to, withMetadata(await readFile(from)));
