/** `driftline log label`: what a person says of a suggestion, which corrects what was judged. */
import type { DriftLog } from '../core/drift/driftLog';
import type { DriftEvent, PersonsLabel } from '../core/provenance/record';
import { count } from '../core/report/text';
import { cellsOf, visible } from '../core/report/visible';
import { namedVersions } from './compare';
import { toFilter, withLog } from './driftLog';
import { exit, Failure } from './failure';
import { write } from './output';

export interface LabelOptions {
  readonly assistant?: string;
  readonly of?: string;
  readonly since?: string;
  readonly until?: string;
  readonly log?: string;
}

const shownId = 12;

/** Labels an event; without a label shows it, without an event shows one that is drawn at random. */
export function labelEvent(
  id: string | undefined,
  label: PersonsLabel | undefined,
  options: LabelOptions,
): Promise<number> {
  return withLog(options.log, async (log) => {
    const event = id === undefined ? await draw(log, options) : await find(log, id);
    if (label === undefined) {
      await write(describe(event));
      return exit.clean;
    }
    await log.append([{ ...event, label }]);
    await write(
      `${event.id.slice(0, shownId)} is ${label}; ${count(await log.count({ labelled: true }), 'event')} labelled.\n`,
    );
    return exit.clean;
  });
}

async function find(log: DriftLog, id: string): Promise<DriftEvent> {
  if (!/^[0-9a-f]{4,64}$/.test(id))
    throw new Failure(`'${visible(id)}' names no event: write its id, or the first four or more characters of it.`);
  const [event, other] = await log.find(id);
  if (!event) throw new Failure(`The drift log has no event ${id}.`);
  if (other) throw new Failure(`Several events begin with ${id}: write more of the id.`);
  return event;
}

async function draw(log: DriftLog, { of: version, ...options }: LabelOptions): Promise<DriftEvent> {
  const [named] = version === undefined ? [] : await namedVersions(log, [version]);
  const event = await log.draw({ ...toFilter(options), ...(named !== undefined && { version: named }) });
  if (!event) throw new Failure('There is no judged event without a label to draw from.');
  return event;
}

/** Neither the version nor what was judged: they would persuade. */
function describe({ id, time, code, workspace }: DriftEvent): string {
  const { file, language, change, addedLines, text } = code;
  const from = [
    ...(time === null ? [] : [time]),
    ...(workspace.commit === null ? [] : [`commit ${visible(workspace.commit)}`]),
    ...(workspace.branch === null ? [] : [`branch ${visible(workspace.branch)}`]),
  ];
  const shown = text
    ?.replace(/\n$/, '')
    .split('\n')
    .map(
      (line) =>
        `  ${cellsOf(line)
          .map((cell) => cell.text)
          .join('')}\n`,
    )
    .join('');
  const name = id.slice(0, shownId);
  return [
    `${name}: ${visible(file)}, ${language ?? 'no known language'}, ${change}, ${count(addedLines, 'line')}\n`,
    from.length > 0 ? `${from.join(', ')}\n` : '',
    `\n${shown ?? 'The log does not keep this code: look at the file as it was then.\n'}\n`,
    `driftline log label ${name} insecure\ndriftline log label ${name} secure\n`,
  ].join('');
}
