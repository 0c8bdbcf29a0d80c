/** `driftline drift` as a page. */
import { isWorse, type Watch, type WatchedAssistant, type WatchedVersion } from '../drift/watch';
import {
  describeDetails,
  describeDispersion,
  describeReferences,
  describeSilentChange,
  describeState,
  describeTests,
  meaning,
} from './driftWording';
import { percent, range, whole } from './figures';
import { forestPlot, markup, page, rateChart, table, type Html } from './html';

export interface DriftPageOptions {
  readonly detect: number;
  readonly confidence: number;
  /** ISO 8601. */
  readonly now: string;
}

/** One file: tables, rates over time, and differences from the reference. */
export function driftPage(found: Watch, { detect, confidence, now }: DriftPageOptions): Promise<string> {
  const ranges = `ranges are of ${Number((100 * confidence).toFixed(1))} %, and hold however often they are looked at`;
  return page('Versions watched over time', [
    markup`<p class="soft">Made by Driftline on ${now.slice(0, 10)}. Days are in UTC; ${ranges}.</p>`,
    ...found.assistants.map((assistant) => describeAssistant(assistant, confidence)),
    ...(found.silentChanges.length === 0
      ? []
      : [
          markup`<h2>Same name, something else</h2>
<ul>
${found.silentChanges.map((change) => markup`<li>${describeSilentChange(change)}</li>`)}
</ul>`,
        ]),
    ...(found.assistants.length === 0
      ? []
      : [
          markup`<p class="soft">${describeTests(found, detect, confidence)}</p>`,
          markup`<p class="soft">${meaning}</p>`,
        ]),
  ]);
}

function describeAssistant(assistant: WatchedAssistant, confidence: number): Html {
  const { versions } = assistant;
  const alike = describeDispersion(assistant);
  const compared = versions.flatMap(({ version, reference }) =>
    reference ? [{ name: version, difference: reference.difference, interval: reference.interval }] : [],
  );
  const differences =
    compared.length === 0
      ? markup``
      : markup`<h3>Against the reference, like with like</h3>
${forestPlot('Differences from the reference, in percentage points; the lists below have the numbers', compared)}`;
  return markup`<section>
<h2>${assistant.assistant}</h2>
${describeReferences(assistant).map((line) => markup`<p>Reference: ${line}.</p>`)}
<p class="soft">${alike === '' ? '' : `Here ${alike}.`}</p>
${table(
  'Versions in the order in which they appeared',
  ['version', 'first', 'last', 'judged', 'insecure', 'range'],
  versions.map(({ version, first, last, judged, insecure, interval }) => [
    ...[version, first, last, whole(judged), percent(insecure / judged)],
    range(interval, percent),
  ]),
)}
${differences}
${versions.map((version) => describeVersion(version, confidence))}
</section>`;
}

function describeVersion(found: WatchedVersion, confidence: number): Html {
  const { version, periods, changes, reference, rolling } = found;
  const state = describeState(found);
  const chart = rateChart(
    `Share of insecure suggestions of ${version} over time; the table has the numbers`,
    periods.map(({ from, to, judged, insecure, interval }, i) => ({
      name: i === 0 ? from : to,
      time: (Date.parse(from) + Date.parse(to)) / 2,
      rate: insecure / judged,
      band: interval,
    })),
    changes.map(({ day }) => Date.parse(day)),
  );
  const numbers = table(
    'Dots are the rates of the days; the band is what is known of the rate of all days up to then',
    ['days', 'judged', 'insecure', 'band'],
    periods.map(({ from, to, judged, insecure, interval }) => [
      from === to ? from : `${from} to ${to}`,
      ...[whole(judged), percent(insecure / judged), range(interval, percent)],
    ]),
  );
  return markup`<h3>${version}</h3>
<p>${isWorse(reference) || isWorse(rolling) ? markup`<span class="alarm">${state}</span>` : state}</p>
<ul>
${describeDetails(found, confidence).map((line) => markup`<li>${line}</li>`)}
</ul>
${chart}
<details><summary>Numbers of this chart</summary>
${numbers}
</details>`;
}
