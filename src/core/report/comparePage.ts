/** `driftline compare` as a page. */
import type { Comparison, ProbeComparison, VersionsObserved } from '../drift/comparison';
import { conditions, describeObserved, describeProbes, type CompareWording } from './compareWording';
import type { TableView } from './compareView';
import { fixed, percent, points, pText, range, signed, whole } from './figures';
import { forestPlot, markup, page, table, type Html } from './html';
import type { MonitoredView, MonitorView } from './monitorView';

export interface ComparePageOptions extends CompareWording {
  /** ISO 8601. */
  readonly now: string;
  /** What a reader must know before all else. */
  readonly note?: string;
  /** What the monitor says of these versions. */
  readonly monitor?: MonitorView;
}

/** One file: what was said, with tables, and the differences side by side. */
export function comparePage(found: Comparison, options: ComparePageOptions): Promise<string> {
  const { versions, observed, probes, ranking } = found;
  const ranges = `ranges are of ${Number((100 * options.confidence).toFixed(1))} %`;
  return page('Versions compared', [
    ...(options.note === undefined ? [] : [markup`<p class="alarm">${options.note}</p>`]),
    markup`<p class="soft">Made by Driftline on ${options.now.slice(0, 10)}; ${ranges}.</p>`,
    table(
      'What is known of each version',
      ['version', 'assistants', 'suggestions judged', 'answers to probes'],
      versions.map((one) => [one.version, one.assistants.join(', '), whole(one.observed), whole(one.probes)]),
    ),
    ...(observed.length === 0 ? [] : [markup`<h2>As people used them</h2>`]),
    ...observed.map((pair) => observedSection(pair, describeObserved(pair, versions, options))),
    ...(probes.length === 0 ? [] : [markup`<h2>On the same probes</h2>`]),
    ...probes.map((pair) => probesSection(pair, describeProbes(pair, options))),
    ...(ranking.length === 0
      ? []
      : [
          markup`<h2>Ranking</h2>`,
          table(
            'On the probes that all answered, the least secure first (Bradley and Terry; 0 is the average)',
            ['version', 'strength', 'range'],
            ranking.map(({ version, strength, interval }) => [version, fixed(strength), range(interval, fixed)]),
          ),
        ]),
    ...(options.monitor ? monitorSection(options.monitor) : []),
    markup`<p class="soft">${conditions}</p>`,
  ]);
}

function observedSection({ first, second, all, byLanguage }: VersionsObserved, text: string): Html {
  const rows = [{ name: 'all', matched: all.matched }, ...byLanguage.map((one) => ({ ...one, name: one.language }))];
  return markup`<section><h3>${second} against ${first}</h3>
${describeText(text)}
${forestPlot(
  'Differences of the rates, like with like, in percentage points; the list above has the numbers',
  rows.flatMap(({ name, matched }) => (matched ? [{ name, ...matched }] : [])),
)}
</section>`;
}

function probesSection({ first, second, byMeasure }: ProbeComparison, text: string): Html {
  const measures = Object.entries(byMeasure).flatMap(([name, found]) => (found ? [{ name, ...found }] : []));
  return markup`<section><h3>${second} against ${first}</h3>
${describeText(text)}
${forestPlot(
  'Differences of the flagged prompts by measure, in percentage points; the table has the numbers',
  measures.map(({ name, flags }) => ({ name, ...flags })),
)}
${table(
  'Each prompt is one draw',
  ['by', 'prompts', 'worse', 'better', 'tied', 'win rate', 'range', 'sign test', 'flagged, points'],
  measures.map(({ name, prompts, winRate, flags }) => [
    ...[name, whole(prompts), whole(winRate.worse), whole(winRate.better), whole(winRate.ties)],
    ...[percent(winRate.rate), range(winRate.interval, percent), pText(winRate.p), points(flags.difference)],
  ]),
)}
</section>`;
}

/** As the editor shows it. */
function monitorSection(found: MonitorView): readonly Html[] {
  const title = markup`<h2>Drift of outputs</h2>`;
  if (found.kind === 'not calibrated') return [title, markup`<p>${found.text}</p>`];
  return [
    title,
    ...found.versions.map(monitoredSection),
    ...found.notes.map((note) => markup`<p class="soft">${note}</p>`),
  ];
}

function monitoredSection({ title, isAlarm, sentence, profile }: MonitoredView): Html {
  const said = markup`<h3>${title}</h3>
${isAlarm ? markup`<p class="alarm">${sentence}</p>` : markup`<p>${sentence}</p>`}`;
  if (!profile) return said;
  const { traits, moved } = profile;
  const rows = traits.map((trait) => ({ name: trait.title, difference: trait.value, interval: trait }));
  return markup`<section>${said}
${forestPlot('Move in each trait; the table has the numbers', rows, (value) => signed(value, 2))}
${plainTable(profile.table)}
${moved.rows.length > 0 ? plainTable(moved) : ''}
</section>`;
}

/** Without what its numbers lead to. */
function plainTable({ caption, head, rows }: TableView): Html {
  return table(
    caption,
    head,
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
  );
}

function describeText(text: string): Html {
  const [verdict = '', ...details] = text.split('\n').filter((line) => line !== '');
  return markup`<p>${verdict}</p>
<ul>
${details.map((line) => markup`<li>${line.trim()}</li>`)}
</ul>`;
}
