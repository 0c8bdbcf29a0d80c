/** The analysis process: `EngineClient` starts it and sends it the messages of `protocol.ts`. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalyzeOptions } from '../core/analyzer';
import type { DriftLog } from '../core/drift/driftLog';
import type { Judge } from '../core/judge/judge';
import type { CodeEvent } from '../core/provenance/codeEvent';
import type { Evaluation } from '../core/provenance/record';
import type { AuditedFile } from '../core/report/report';
import type { Suggestion } from '../core/suggestion';
import type { ToolAnswer } from '../core/tools';
import { CancelledError, type CancellationToken } from '../core/util/cancellation';
import type { Verdict } from '../core/verdict';
import { Auditor } from '../node/auditor';
import { auditFile, listFiles, type FoundFile } from '../node/auditFiles';
import { openDriftLog } from '../node/driftLog/open';
import { DriftLogError } from '../node/driftLog/store';
import { currentEnvironment } from '../node/environment';
import type { Environment } from '../node/importers/importer';
import { judgeCode } from '../node/judgeCode';
import { cacheFolder } from '../node/lineCache';
import { judgeProcessArgument, serveJudge } from '../node/policies/judgeProcess';
import { readBundledProbes } from '../node/probes/readSuites';
import { answerTool } from '../node/toolbox';
import { whyNotJudged } from '../node/readSource';
import { ownSilences, sharedSilences, Silences } from '../node/silenceFiles';
import { SpanStore } from '../node/spanStore';
import { serveStates, statesProcessArgument } from '../node/statesProcess';
import { today } from '../node/today';
import { Authors } from './authors';
import { answerReader, loadMonitorSpace } from '../node/monitorFolder';
import type { AnswerReader } from '../core/monitor/monitorLog';
import { Comparisons } from './comparisons';
import { Monitor } from './monitor';
import { Fixes } from './fixes';
import { PolicyReviews } from './policies';
import { Probes } from './probes';
import type { EngineRequest, EngineResults, EngineStatus, FromEngine, ProvenanceSettings, ToEngine } from './protocol';
import { JobQueue } from './queue';
import { Records } from './records';
import { Reports } from './reports';

/** Who waits for long work must hear of it more often than the client's patience lasts. */
const aliveMs = 5_000;
/** Parsing and matching one text longer than this is given up. */
const analysisLimitMs = 10_000;

/** What reads records or the drift log goes on beside the analyses. */
const beside: ReadonlySet<EngineRequest['kind']> = new Set([
  ...(['assistants', 'findRecords', 'import', 'probe', 'versions', 'events', 'event'] as const),
  ...([
    'compareOverview',
    'compareVerdicts',
    'compareRates',
    'compareMonitor',
    'calibrateMonitor',
    'monitored',
    'compareExport',
    'testPolicies',
    'tool',
  ] as const),
]);

class Engine {
  private auditor: Auditor | undefined;
  private readonly queue = new JobQueue();
  private readonly tokens = new Map<number, Token>();
  /** The newest analysis asked for each document; older ones are stale. */
  private readonly newest = new Map<string, number>();
  /** Documents whose verdict a stand-in gave. */
  private readonly unread = new Set<string>();
  private problemsTold = 0;
  private folders: readonly string[] = [];
  private readonly records = new Records(() => this.environment(), {
    openLog: (place) => openDriftLog(place, { onNotice: log.warn }),
    judge: (event, signal) => this.queue.runInBackground(() => this.judge(event, signal)),
    ...log,
  });
  private storage: string | undefined;
  private readonly silences = new Silences(() => [
    // Of trusted folders alone: the others are not ours to believe.
    ...this.folders.map(sharedSilences).filter((one) => one !== undefined),
    ...(this.storage === undefined ? [] : [ownSilences(this.storage)]),
  ]);
  private readonly policies = new PolicyReviews(__filename);
  private readonly reports = new Reports(log.warn);
  private readonly probes = new Probes({
    suite: () => readBundledProbes(this.started().options.resources),
    withLog: (work) => this.records.withLog(work),
    judge: (event, signal) => this.queue.runInBackground(() => this.judge(event, signal)),
    ask: (id, question, prompt) => send({ type: 'ask', id, question, prompt }),
  });
  private readonly fixes = new Fixes(
    () => this.started(),
    (uri, verdict) => this.silenced(uri, verdict),
  );
  private readonly monitor = new Monitor({
    reader: () => (this.reader ??= this.openReader()),
    pause: () => this.queue.runInBackground(async () => {}),
  });
  private reader: Promise<AnswerReader | string> | undefined;
  private readonly comparisons = new Comparisons({
    withLog: (work) => this.records.withLog(work),
    openLog: (place) => openDriftLog(place, { onNotice: log.warn }),
    storage: () => this.records.storage,
    sample: () => path.join(this.started().options.resources, 'sample.jsonl'),
    monitor: this.monitor,
  });
  private readonly authors = new Authors({
    turn: () => this.queue.runInBackground(async () => {}),
    send: (uri, version, spans, changes) => send({ type: 'authors', uri, version, spans, changes }),
    onFound: (importers) => this.records.importSoon(importers),
    ...log,
  });

  receive(message: ToEngine): void {
    if (message.type === 'start') {
      const { bundledModel, ...places } = message.options;
      const cache = cacheFolder(currentEnvironment(), 'judge');
      this.auditor = new Auditor(
        { ...places, cache, ...(bundledModel ? { standIn: { model: bundledModel, script: __filename } } : {}) },
        {
          onRead: () => this.tellRead(),
          onFailure: (reason) => {
            log.warn(reason);
            void this.tellStatus();
          },
        },
      );
      send({ type: 'ready' });
      this.queue.pushUrgent(() => this.warmUp());
      return;
    }
    const documents = this.started().documents;
    switch (message.type) {
      case 'open':
        documents.open(message.uri, message.version, message.language, message.text);
        this.authors.open(message.uri, message.version, message.text);
        return;
      case 'change': {
        const { uri, version, edits, origin = {} } = message;
        const changes = documents.change(uri, version, edits);
        const text = documents.get(uri)?.text;
        if (changes && text !== undefined) this.authors.change(uri, version, text, changes, origin);
        return;
      }
      case 'reloaded':
        this.authors.reloaded(message.uri, message.version);
        return;
      case 'touched':
        this.authors.touch(message.root, message.uris);
        return;
      case 'renamed':
        void this.authors.rename(message.files);
        return;
      case 'provenance':
        this.configure(message.settings);
        return;
      case 'close':
        documents.close(message.uri);
        this.authors.close(message.uri);
        this.newest.delete(message.uri);
        this.unread.delete(message.uri);
        return;
      case 'reports':
        this.reports.configure(message.files);
        return;
      case 'reply':
        this.probes.receive(message.question, message.reply);
        return;
      case 'cancel':
        this.tokens.get(message.id)?.cancel();
        return;
      case 'request':
        this.accept(message.id, message.request);
        return;
    }
  }

  private accept(id: number, request: EngineRequest): void {
    const token = new Token();
    this.tokens.set(id, token);
    if (request.kind === 'analyze') {
      const older = this.newest.get(request.uri);
      if (older !== undefined) this.tokens.get(older)?.supersede();
      this.newest.set(request.uri, id);
    }
    const job = () => this.answer(id, request, token);
    // These ask for their turn step by step.
    if (request.kind === 'audit') void showingLife(job);
    else if (beside.has(request.kind)) void showingLife(job);
    else this.queue.pushUrgent(job);
  }

  private async answer(id: number, request: EngineRequest, token: Token): Promise<void> {
    try {
      if (token.isCancellationRequested) throw new CancelledError();
      send({ type: 'result', id, result: await this.handle(id, request, token) });
      // Queries are compiled when their language is met: only then does a broken one show.
      if (this.started().rules.problems.length > this.problemsTold) await this.tellStatus();
    } catch (error) {
      if (!(error instanceof CancelledError)) send({ type: 'failed', id, message: sentence(error) });
      else if (token.superseded) send({ type: 'result', id, result: { kind: 'stale' } });
      else if (token.cancelled) send({ type: 'cancelled', id });
      else send({ type: 'failed', id, message: `The analysis ${outOfTime(error).skipped}.` });
    } finally {
      this.tokens.delete(id);
    }
  }

  private async handle(
    id: number,
    request: EngineRequest,
    token: Token,
  ): Promise<EngineResults[EngineRequest['kind']]> {
    const auditor = this.started();
    switch (request.kind) {
      case 'analyze': {
        token.startClock();
        const document = auditor.documents.get(request.uri);
        if (document?.version !== request.version) return { kind: 'stale' };
        const skipped = whyNotJudged(document.text)?.skipped;
        if (skipped) return { kind: 'skipped', reason: skipped };
        const result = await auditor.analyzeDocument(request.uri, request.options, token, request.span);
        if (result?.version !== request.version) return { kind: 'stale' };
        if (await this.isStandIn(result.verdict)) this.unread.add(request.uri);
        else this.unread.delete(request.uri);
        const known = await this.withKnownPolicies(request.uri, document, result.verdict, request.options, token);
        const verdict = this.reports.merge(request.uri, document.text, known, request.span);
        return { kind: 'verdict', version: result.version, verdict: this.silenced(request.uri, verdict) };
      }
      case 'analyzeText':
        token.startClock();
        return request.uri === undefined
          ? auditor.analyze(request, request.options, token)
          : this.silenced(
              request.uri,
              await auditor.analyze({ ...request, path: request.uri }, request.options, token),
            );
      case 'planFix':
        token.startClock();
        return this.fixes.plan(request, request.fingerprint, token);
      case 'judgeFix':
        token.startClock();
        return this.fixes.judgeAnswer(request, request.plan, request.answer, token);
      case 'hunks': {
        const hunks = this.authors.hunks(request.uri, request.version);
        return hunks ? { kind: 'hunks', hunks } : { kind: 'stale' };
      }
      case 'audit':
        return request.policies
          ? this.policies.inTurn(() => this.audit(id, request, token))
          : this.audit(id, request, token);
      case 'testPolicies':
        return this.policies.test(this.folders, request.policies, auditor, token);
      case 'findRecords':
        return this.records.find();
      case 'import':
        return this.records.import(request.assistants, token.signal, (summary) => {
          send({ type: 'imported', id, summary });
        });
      case 'assistants':
        return this.records.overview();
      case 'probeSets':
        return this.probes.sets();
      case 'probe':
        return this.probes.run(id, request, token.signal, (progress) => {
          send({ type: 'probed', id, progress });
        });
      case 'versions':
        return this.comparisons.versions(request.isSample);
      case 'compareOverview':
        return this.comparisons.overview(request.versions, request.isSample);
      case 'compareVerdicts':
        return this.comparisons.verdicts(request.versions, request.measure, request.isSample);
      case 'compareRates':
        return this.comparisons.rates(request.versions, request.isSample);
      case 'compareMonitor':
        return this.comparisons.monitor(request.versions, request.isSample);
      case 'calibrateMonitor':
        return this.records.withLog((log) => this.monitor.calibrate(log, request.version));
      case 'monitored':
        return this.records.withLog((log) => this.monitor.states(log));
      case 'compareExport':
        return this.comparisons.export(request.versions, request.measure, request.isSample, request.format);
      case 'events':
        return this.comparisons.events(request.query, request.isSample, token.signal);
      case 'event':
        return this.comparisons.event(request.id, request.isSample);
      case 'rulePage': {
        const rule = auditor.rules.rules.get(request.rule);
        return rule && { markdown: rule.page, message: rule.message, cwe: rule.cwe };
      }
      case 'silences':
        return this.silences.read();
      case 'editSilences':
        return this.silences.edit(request.file, request);
      case 'tool':
        return this.answerTool(request, token);
      case 'status':
        return this.status();
    }
  }

  private async answerTool(
    { question, roots, exclude, options }: Extract<EngineRequest, { kind: 'tool' }>,
    token: Token,
  ): Promise<ToolAnswer> {
    const toolbox = {
      auditor: this.started(),
      // A folder of the workspace may be gone, or a link.
      roots: (await Promise.all(roots.map((root) => fs.realpath(root).catch(() => [])))).flat(),
      exclude,
      analyze: options,
      complete: (file: AuditedFile) => this.complete(file),
      turn: <T>(work: () => Promise<T>) => this.queue.runInBackground(work),
      withLog: <T>(work: (log: DriftLog) => Promise<T>) => this.records.withLog(work),
      policies: {
        list: () => this.policies.list(this.folders),
        // What the person's own audits have heard: a model that asks sends nothing.
        open: async () => ({
          notes: [],
          review: async (
            { path: file, ...suggestion }: Suggestion,
            verdict: Verdict,
            cancellation: CancellationToken,
          ) => {
            const run = { auditor: this.started(), options, isAsking: false };
            return file === undefined ? verdict : this.policies.review(file, suggestion, verdict, run, cancellation);
          },
        }),
      },
    };
    return answerTool(question, toolbox, token);
  }

  private async audit(
    id: number,
    request: Extract<EngineRequest, { kind: 'audit' }>,
    token: Token,
  ): Promise<EngineResults['audit']> {
    const auditor = this.started();
    const files: FoundFile[] = [];
    for await (const file of listFiles(request, token)) files.push(file);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const skipped: { path: string; reason: string }[] = [];
    const { options, policies } = request;
    const policyNotes = policies ? [...(await this.policies.prepare(this.folders, policies, auditor, token))] : [];
    let done = 0;
    for (const file of files) {
      const audited = () =>
        this.queue.runInBackground(async () =>
          token.isCancellationRequested
            ? undefined
            : auditFile(auditor, file, options, new Token(analysisLimitMs)).catch(outOfTime),
        );
      let result = await audited();
      if (result && 'verdict' in result && (await this.isStandIn(result.verdict))) {
        const judge = await auditor.loadJudge();
        if (!('kind' in judge)) await judge.standIn?.whenDone();
        result = await audited();
      }
      if (!result || token.isCancellationRequested) throw new CancelledError();
      const { path } = file;
      done++;
      if ('verdict' in result) {
        const judged = policies ? await this.withPolicies(result, file, options, token) : result;
        for (const { reason } of judged.verdict.policies?.unanswered ?? []) {
          const note = `Policies were not put to every function: the judge ${reason}.`;
          if (!policyNotes.includes(note)) policyNotes.push(note);
        }
        send({ type: 'audited', id, path, verdict: this.complete(judged), done, total: files.length });
      } else skipped.push({ path, reason: result.skipped });
    }
    return { filesJudged: done - skipped.length, skipped, policyNotes };
  }

  /** What an audit has heard of functions that are still as they were. */
  private async withKnownPolicies(
    uri: string,
    { text, language }: Pick<Suggestion, 'text' | 'language'>,
    verdict: Verdict,
    options: AnalyzeOptions,
    token: Token,
  ): Promise<Verdict> {
    if (!uri.startsWith('file:')) return verdict;
    const run = { auditor: this.started(), options, isAsking: false };
    return this.policies.review(fileURLToPath(uri), { text, language }, verdict, run, token);
  }

  /** Beside the queue: their judge may take its time, and somebody may be typing. */
  private async withPolicies(
    audited: AuditedFile,
    file: FoundFile,
    options: AnalyzeOptions,
    token: Token,
  ): Promise<AuditedFile> {
    if (!('language' in file)) return audited;
    const { path: name, text, verdict } = audited;
    const run = { auditor: this.started(), options, isAsking: true, ...(file.lines ? { lines: file.lines } : {}) };
    const suggestion = { text, language: file.language, path: name };
    return { ...audited, verdict: await this.policies.review(name, suggestion, verdict, run, token) };
  }

  /** What belongs to the verdict on a file on disk beside ours: other scanners' results, and what the person has silenced. */
  private complete({ path: file, text, verdict }: AuditedFile): Verdict {
    return this.silences.apply(file, this.reports.mergeFile(file, text, verdict));
  }

  private silenced(uri: string, verdict: Verdict): Verdict {
    return uri.startsWith('file:') ? this.silences.apply(fileURLToPath(uri), verdict) : verdict;
  }

  private configure(settings: ProvenanceSettings): void {
    this.folders = settings.folders;
    this.storage = settings.storage;
    this.silences.look();
    for (const problem of this.silences.problems) log.warn(problem);
    this.records.configure(settings);
    const store = new SpanStore(path.join(settings.storage, 'spans'));
    const { allowed } = this.records;
    this.authors.configure({ importers: allowed, environment: this.environment(), exclude: settings.exclude }, store);
    void this.queue.runInBackground(() => store.prune());
  }

  private environment(): Environment {
    return { ...currentEnvironment(), folders: this.folders };
  }

  /** As the command line's import does: by all rules, for versions are compared by all. */
  private judge(event: CodeEvent, signal: AbortSignal | undefined): Promise<Evaluation | null> {
    return judgeCode(this.started(), event, { judge: 'fast', disabledRules: [], today: today() }, signal);
  }

  /** A deep judge has not read all of it. */
  private async isStandIn({ judge }: Verdict): Promise<boolean> {
    const chosen = await this.started().loadJudge();
    return judge.kind === 'ready' && !('kind' in chosen) && judge.sha256 !== chosen.sha256;
  }

  private tellRead(): void {
    if (this.unread.size > 0) send({ type: 'read', uris: [...this.unread] });
    this.unread.clear();
  }

  /** Loads the judge before anybody asks, so that the first answer comes soon. */
  private async warmUp(): Promise<void> {
    await this.started().loadJudge();
    await this.tellStatus();
  }

  private async tellStatus(): Promise<void> {
    const status = await this.status();
    this.problemsTold = status.rules.problems.length;
    send({ type: 'status', status });
  }

  private async status(): Promise<EngineStatus> {
    const { rules } = this.started();
    const judge = await this.started().loadJudge();
    return {
      pid: process.pid,
      rules: {
        count: rules.rules.size,
        version: rules.version,
        problems: rules.problems.map(({ path, line, message }) => `${path}:${line}: ${message}`),
      },
      judge: 'kind' in judge ? judge : described(judge),
      residentMiB: Math.round(process.memoryUsage.rss() / 2 ** 20),
    };
  }

  /** With our own rules alone, as the command line's monitor. */
  private async openReader(): Promise<AnswerReader | string> {
    const auditor = this.started();
    const { resources } = auditor.options;
    const loaded = await loadMonitorSpace(path.join(resources, '../models/monitor'));
    if (loaded.kind === 'unavailable') return loaded.reason;
    const own = auditor.ownRules.size > 0 ? new Auditor({ resources }) : auditor;
    const reader = answerReader(loaded.space, own);
    return { ...reader, reportedLines: (...code) => this.queue.runInBackground(() => reader.reportedLines(...code)) };
  }

  private started(): Auditor {
    if (!this.auditor) throw new Error('the engine was asked something before it was started');
    return this.auditor;
  }
}

/** What the editor says of the judge. */
function described(judge: Judge): EngineStatus['judge'] {
  const figures = ({ model, sha256, threshold, falsePositiveRate }: Judge) => ({
    ...{ model, sha256, threshold, falsePositiveRate },
  });
  const failure = judge.standIn?.failure();
  const standIn = judge.standIn && {
    standIn: { ...figures(judge.standIn.judge), ...(failure === undefined ? {} : { failure }) },
  };
  return { kind: 'ready', ...figures(judge), families: judge.families, ...standIn };
}

/** Cancelled by the person, superseded by a newer request, or out of time. */
class Token implements CancellationToken {
  superseded = false;
  private readonly controller = new AbortController();
  private deadline = Infinity;

  constructor(limitMs?: number) {
    if (limitMs !== undefined) this.startClock(limitMs);
  }

  get cancelled(): boolean {
    return this.signal.aborted;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get isCancellationRequested(): boolean {
    return this.cancelled || this.superseded || Date.now() > this.deadline;
  }

  cancel(): void {
    this.controller.abort();
  }

  supersede(): void {
    this.superseded = true;
  }

  /** Waiting in the queue does not count. */
  startClock(limitMs = analysisLimitMs): void {
    this.deadline = Date.now() + limitMs;
  }
}

/** The one way in which a file's own clock ends its analysis; whatever else was thrown goes on. */
function outOfTime(error: unknown): { readonly skipped: string } {
  if (error instanceof CancelledError) return { skipped: `took longer than ${analysisLimitMs / 1000} seconds` };
  throw error;
}

async function showingLife(job: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => send({ type: 'alive' }), aliveMs);
  await job().finally(() => clearInterval(timer));
}

function send(message: FromEngine): void {
  // An editor that is gone needs no answer, and its pipe no error.
  process.send?.(message, undefined, undefined, () => {});
}

const log = {
  info: (message: string) => send({ type: 'log', level: 'info', message }),
  warn: (message: string) => send({ type: 'log', level: 'warn', message }),
};

function sentence(error: unknown): string {
  if (error instanceof DriftLogError) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  return `The analysis failed: ${text}`;
}

if (process.argv[2] === judgeProcessArgument) {
  serveJudge();
} else if (process.argv[2] === statesProcessArgument) {
  serveStates();
} else {
  const engine = new Engine();
  process.on('message', (message) => engine.receive(message as ToEngine));
  // The editor is gone: nobody is left to answer.
  process.on('disconnect', () => process.exit(0));
}
