import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { silentLogger } from '../../../src/core/util/logger';
import type { Finding, Verdict } from '../../../src/core/verdict';
import type { AuditedFile, EngineClient } from '../../../src/engine/client';
import { Audit } from '../../../src/extension/audit';
import type { AuditReports } from '../../../src/extension/auditReport';
import { Marks } from '../../../src/extension/capture/marks';
import { Configuration } from '../../../src/extension/configuration';
import { Diagnostics } from '../../../src/extension/diagnostics';
import type { OpenDocuments } from '../../../src/extension/documents';
import { JudgeLens } from '../../../src/extension/judgeLens';
import type { Labels } from '../../../src/extension/labels';
import type { PolicyConsent } from '../../../src/extension/policies';
import type { Review } from '../../../src/extension/review';
import { api, cleanUp, edit, openNew, shell, until, uriOf } from './helpers';

/** Beside those of the extension itself, which the tests of its commands look at. */
suite('while many files are audited', () => {
  const owned: vscode.Disposable[] = [];
  const own = <T extends vscode.Disposable>(one: T) => (owned.push(one), one);
  let diagnostics: Diagnostics;
  let configuration: Configuration;
  setup(() => {
    configuration = own(new Configuration(silentLogger));
    diagnostics = own(new Diagnostics(configuration, own(new Marks(__dirname, configuration))));
  });
  teardown(async () => {
    for (const one of owned.splice(0).reverse()) one.dispose();
    await cleanUp();
  });

  async function judged(file: string) {
    const document = await openNew(file, shell('name'));
    const extension = await api();
    const verdict = await until(
      () => extension.verdictOf(document.uri),
      (found) => found !== undefined,
    );
    return { document, verdict: verdict as Verdict, finding: verdict?.findings[0] as Finding };
  }

  test('50,000 findings are drawn 1,000 at a time, with turns for others between them, and none is missing', async () => {
    const { verdict, finding } = await judged('many.py');
    const each = { ...verdict, findings: Array.from({ length: 20 }, () => finding) };
    const uris = Array.from({ length: 2_500 }, (_, i) => uriOf(`many/file${i}.py`));
    let turns = 0;
    let isOver = false;
    const somebody = () => void (isOver || (turns++, setImmediate(somebody)));
    const told: { readonly files: number; readonly turn: number }[] = [];
    own(diagnostics.onDidChange((changed) => told.push({ files: changed?.length ?? 0, turn: turns })));
    setImmediate(somebody);
    diagnostics.showAll(uris.map((uri) => ({ uri, verdict: each })));
    assert.equal(diagnostics.verdictOf(uris.at(-1) as vscode.Uri), each, 'it holds before it is drawn');
    await diagnostics.whenDrawn();
    isOver = true;
    assert.ok(told.every(({ files }) => files * 20 <= 1_000));
    assert.equal(new Set(told.map(({ turn }) => turn)).size, told.length);
    const counts = uris.map((uri) => vscode.languages.getDiagnostics(uri).length);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      50_000,
    );
    told.length = 0;
    diagnostics.removeAll(uris);
    assert.deepEqual([told.map(({ files }) => files), diagnostics.uris], [[2_500], []]);
    assert.equal(uris.flatMap((uri) => vscode.languages.getDiagnostics(uri)).length, 0);
  }).timeout(90_000);

  test('the editor is told of lenses where an open file has another verdict, and is not kept from asking', async () => {
    const { document, verdict } = await judged('watched.py');
    const engine = { onStateChange: () => ({ dispose() {} }), lastStatus: undefined } as unknown as EngineClient;
    const labels = { onDidChange: () => ({ dispose() {} }), of: () => undefined } as unknown as Labels;
    const nobody = { isOffered: false, onDidChangeOffer: () => ({ dispose() {} }) };
    const lens = own(new JudgeLens(engine, configuration, diagnostics, labels, nobody));
    let told = 0;
    own(lens.onDidChangeCodeLenses(() => told++));
    // The editor waits until it is told nothing for a while.
    for (let i = 0; i < 50; i++) diagnostics.showAll([{ uri: uriOf(`closed${i}.py`), verdict }]);
    assert.equal(told, 0);
    diagnostics.showAll([{ uri: document.uri, verdict, version: document.version }]);
    assert.equal(told, 1);
    diagnostics.clear();
    assert.equal(told, 2);
  });

  test('what was found in a file on disk does not replace what is said of it since it was opened and written in', async () => {
    const { verdict } = await judged('other.py');
    const document = await openNew('raced.py', shell('name'));
    const { uri } = document;
    await edit(document, (change) => change.insert(uri, new vscode.Position(0, 0), '# new\n'));
    const later: Verdict = { ...verdict };
    let isOpen = false;
    let asked = 0;
    const review = {
      options: () => ({}),
      judge: async () => {
        asked++;
        diagnostics.showAll([{ uri, verdict: later, version: document.version }]);
        return later;
      },
    } as unknown as Review;
    const documents = {
      find: () => (isOpen ? document : undefined),
      onDidClose: () => ({ dispose() {} }),
    } as unknown as OpenDocuments;
    const engine = {
      async request(_: unknown, __: unknown, onFile: (file: AuditedFile) => void) {
        onFile({ path: uri.fsPath, verdict, done: 1, total: 1 } as AuditedFile);
        // Opened before what was found in it is drawn.
        isOpen = true;
        await review.judge(document);
        return { filesJudged: 1, skipped: [], policyNotes: [] };
      },
    } as unknown as EngineClient;
    const reports = { keep() {} } as unknown as AuditReports;
    const consent = { choose: async () => ({ kind: 'none', why: '' }) } as unknown as PolicyConsent;
    const audit = own(new Audit(engine, documents, configuration, diagnostics, review, reports, consent, silentLogger));
    await audit.run('Auditing a race', [uriOf('.').fsPath]);
    assert.equal(diagnostics.verdictOf(uri), later);
    assert.equal(asked, 2);
  });

  test('lenses of an open file stay through an audit of its folder', async () => {
    const { document } = await judged('stays.py');
    const titles = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).map(
        ({ command }) => command?.title,
      );
    const before = await titles();
    for (let round = 0; round < 3; round++) {
      await vscode.commands.executeCommand('driftline.auditWorkspace');
      assert.deepEqual(await titles(), before);
    }
    await vscode.commands.executeCommand('driftline.clearFindings');
  });
});
