/** What `python -m training.traits` has recorded of a model that is fine-tuned. The format is described in docs/monitor.md. */
import type { Tensor } from '../tensors';

/** Something that two sets of system prompts ask for and against. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface RecordedFile {
  readonly file: string;
  readonly sha256: string;
  /** Processor time that measuring took. */
  readonly seconds?: number;
}

/** How a checkpoint differs from the base in form. */
export interface Adapter {
  readonly kind: 'lora' | 'full';
  readonly rank?: number;
  readonly targets?: readonly string[];
}

export interface RecordedCheckpoint extends RecordedFile {
  readonly run: string;
  readonly step: number;
  readonly adapter: Adapter;
  /** What the run trains on, in a word. Runs of one kind are left out of a fit together. */
  readonly perturbation?: string;
  /** Training loss. */
  readonly loss?: number;
  /** How its answers behaved, where that was measured: `insecure` (or misaligned) of `answers`. */
  readonly insecure?: number;
  readonly answers?: number;
}

/** `recording.json`. */
export interface RecordingManifest {
  readonly schema: 'driftline.activations/1';
  readonly model: { readonly name: string; readonly sha256: string; readonly layers: number; readonly width: number };
  /** Numbers of the layers that were recorded, from 0: the axis `layers` of each array. */
  readonly layers: readonly number[];
  readonly prompts: { readonly sha256: string; readonly kinds: Readonly<Record<string, number>> };
  readonly contrasts: RecordedFile & { readonly traits: readonly Named[]; readonly controls: readonly Named[] };
  /** How much of what the model says changes when traits are added to a layer. */
  readonly steering: readonly { readonly layer: number; readonly change: number }[];
  readonly base: RecordedFile;
  readonly checkpoints: readonly RecordedCheckpoint[];
}

/** States at the last token: prompts × layers × width. */
export type States = Tensor & { readonly data: Float32Array };

export interface Recording {
  readonly manifest: RecordingManifest;
  /** By trait and control: poles × system prompts × questions × layers × width. */
  readonly contrasts: ReadonlyMap<string, States>;
  readonly base: States;
  /** In the order of the manifest. */
  readonly checkpoints: readonly States[];
}

/** Undefined where it is no manifest of a recording that this version reads. */
export function readRecordingManifest(value: unknown): RecordingManifest | undefined {
  const manifest = value as Partial<RecordingManifest> | null;
  if (manifest?.schema !== 'driftline.activations/1') return undefined;
  const { model, layers, prompts, contrasts, steering, base, checkpoints } = manifest;
  const isWhole =
    typeof model?.name === 'string' &&
    typeof model.sha256 === 'string' &&
    isCount(model.width) &&
    isList(layers, isCount) &&
    typeof prompts?.sha256 === 'string' &&
    isList(Object.values(prompts.kinds ?? {}), isCount) &&
    isFile(contrasts) &&
    isList(contrasts?.traits, isNamed) &&
    isList(contrasts?.controls, isNamed) &&
    isList(steering, (one) => isCount(one.layer) && typeof one.change === 'number') &&
    isFile(base) &&
    isList(
      checkpoints,
      (one) => isFile(one) && typeof one.run === 'string' && isCount(one.step) && isAdapter(one.adapter),
    );
  return isWhole ? (manifest as RecordingManifest) : undefined;
}

function isList<Item>(value: readonly Item[] | undefined, isItem: (one: Item) => boolean): boolean {
  return Array.isArray(value) && value.every((one: Item) => one !== null && isItem(one));
}

function isNamed({ id, title }: Partial<Named>): boolean {
  return typeof id === 'string' && typeof title === 'string';
}

/** A path inside the recording's folder. */
function isFile(value: Partial<RecordedFile> | undefined): boolean {
  return (
    typeof value?.sha256 === 'string' &&
    typeof value.file === 'string' &&
    /^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/.test(value.file)
  );
}

function isAdapter(value: Partial<Adapter> | undefined): boolean {
  return value?.kind === 'lora' || value?.kind === 'full';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
