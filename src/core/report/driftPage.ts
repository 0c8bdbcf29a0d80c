/** `driftline drift` as a page. */
import { isWorse, type Watch, type WatchedAssistant, type WatchedVersion } from '../drift/watch';
import { percent, range, whole } from './figures';
import {
  describeDetails,
  describeDispersion,
  describeReferences,
  describeState,
  describeTests,
  meaning,
} from './driftWording';
import { forestPlot, html, page, rateChart, table, type Html } from './html';

export interface DriftPageOptions {
  readonly detect: number;
  readonly confidence: number;
  /** ISO 8601. */
  readonly now: string;
}

/** One file: tables, rates over time, and differences from the reference. */
export function driftPage(found: Watch, { detect, confidence, now }: DriftPageOptions): Promise<string> {
  return page('Versions watched over time', [
    html`<p class="soft">
      Made by Driftline on ${now.slice(0, 10)}. Days are in UTC; ranges are of ${Number((100 * confidence).toFixed(1))}
      %, and hold however often they are looked at.
    </p>`,
    ...found.assistants.map((assistant) => describeAssistant(assistant, confidence)),
    html`<p class="soft">${describeTests(found, detect, confidence)}</p>`,
    html`<p class="soft">${meaning}</p>`,
  ]);
}

function describeAssistant(assistant: WatchedAssistant, confidence: number): Html {
  const { versions } = assistant;
  const alike = describeDispersion(assistant);
  const compared = versions.flatMap(({ version, reference }) =>
    reference ? [{ name: version, difference: reference.difference, interval: reference.interval }] : [],
  );
  return html`<section>
    <h2>${assistant.assistant}</h2>
    ${describeReferences(assistant).map((line) => html`<p>Reference: ${line}.</p>`)}
    ${alike === '' ? [] : [html`<p class="soft">${alike}.</p>`]}
    ${table(
      'Versions in the order in which they appeared',
      ['version', 'first', 'last', 'judged', 'insecure', 'range'],
      versions.map(({ version, first, last, judged, insecure, interval }) => [
        ...[version, first, last, whole(judged), percent(insecure / judged)],
        range(interval, percent),
      ]),
    )}
    ${compared.length === 0 ? [] : [html`<h3>Against the reference, like with like</h3>`, forestPlot(`Differences of ${compared.length} versions from the reference, in percentage points; the list below has the numbers`, compared)]}
    ${versions.map((version) => describeVersion(version, confidence))}
  </section>`;
}

function describeVersion(found: WatchedVersion, confidence: number): Html {
  const { version, periods, changes, reference, rolling } = found;
  const points = periods.map(({ from, to, judged, insecure, interval }) => ({
    name: to,
    time: (Date.parse(from) + Date.parse(to)) / 2,
    rate: insecure / judged,
    band: interval,
  }));
  const state = describeState(found);
  return html`<h3>${version}</h3>
    <p>${isWorse(reference) || isWorse(rolling) ? html`<span class="alarm">${state}</span>` : state}</p>
    <ul>
      ${describeDetails(found, confidence).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${rateChart(
      `Share of insecure suggestions of ${version} over time; the table has the numbers`,
      points,
      changes.map(({ day }) => Date.parse(day)),
    )}
    <details>
      <summary>Numbers of this chart</summary>
      ${table(
        'Dots are the rates of the days; the band is what is known of the rate of all days up to then',
        ['days', 'judged', 'insecure', 'band'],
        periods.map(({ from, to, judged, insecure, interval }) => [
          from === to ? from : `${from} to ${to}`,
          ...[whole(judged), percent(insecure / judged), range(interval, percent)],
        ]),
      )}
    </details>`;
}
